package uk.plumbline.reporting;

import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.serializer.CustomContentTypeSupport;
import org.apache.olingo.server.api.serializer.RepresentationType;

/**
 * Rows are given as JSON with the usual metadata or none; descriptions as the library gives them.
 */
final class ODataFormats implements CustomContentTypeSupport {
  @Override
  public List<ContentType> modifySupportedContentTypes(
      List<ContentType> usual, RepresentationType what) {
    return switch (what) {
      case COLLECTION_ENTITY, ENTITY -> List.of(ContentType.JSON, ContentType.JSON_NO_METADATA);
      default -> usual;
    };
  }
}
