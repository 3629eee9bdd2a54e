package uk.plumbline.reporting;

import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.serializer.CustomContentTypeSupport;
import org.apache.olingo.server.api.serializer.RepresentationType;

/**
 * Rows are given as JSON with the usual metadata or none; descriptions as the library gives them.
 */
final class ODataFormats implements CustomContentTypeSupport {
  private static final String STREAMING = "odata.streaming";

  /** Members of an answer come in the order that readers of a stream need, asked for or not. */
  private static final List<ContentType> ROWS =
      List.of(
          ContentType.JSON,
          ContentType.JSON_NO_METADATA,
          ContentType.create(ContentType.JSON, STREAMING, "true"),
          ContentType.create(ContentType.JSON_NO_METADATA, STREAMING, "true"));

  @Override
  public List<ContentType> modifySupportedContentTypes(
      List<ContentType> usual, RepresentationType what) {
    return switch (what) {
      case COLLECTION_ENTITY, ENTITY -> ROWS;
      default -> usual;
    };
  }

  /** Whether the reader wants to be told what rows are. */
  static boolean isDescribed(ContentType type) {
    return !"none".equals(type.getParameter(ContentType.PARAMETER_ODATA_METADATA));
  }

  /** Whether numbers of 64 bits are strings, for readers that would round them. */
  static boolean quotesLargeNumbers(ContentType type) {
    return "true".equals(type.getParameter(ContentType.PARAMETER_IEEE754_COMPATIBLE));
  }
}
