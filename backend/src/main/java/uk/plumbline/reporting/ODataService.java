package uk.plumbline.reporting;

import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.ServiceDocumentProcessor;
import org.apache.olingo.server.api.uri.UriInfo;

/**
 * Answers an OData request for what sets there are. The library's own answer names the description
 * without its address, which some readers cannot find it by.
 */
final class ODataService implements ServiceDocumentProcessor {
  private final String base;
  private OData odata;
  private ServiceMetadata metadata;

  /**
   * @param base address of the service without a slash at its end
   */
  ODataService(String base) {
    this.base = base;
  }

  @Override
  public void init(OData odata, ServiceMetadata metadata) {
    this.odata = odata;
    this.metadata = metadata;
  }

  @Override
  public void readServiceDocument(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType type)
      throws ODataLibraryException {
    response.setContent(odata.createSerializer(type).serviceDocument(metadata, base).getContent());
    response.setStatusCode(200);
    response.setHeader("Content-Type", type.toContentTypeString());
  }
}
