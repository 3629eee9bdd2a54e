package uk.plumbline.reporting;

import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ODataServerError;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.DefaultProcessor;
import org.apache.olingo.server.api.processor.ErrorProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is wrong with a request in OData's own form. What goes wrong while the feed answers is
 * refused by {@link ODataSource}; whatever else is thrown comes of the library's reading of what
 * was sent, and its words are for the log alone.
 */
final class ODataErrors implements ErrorProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(ODataErrors.class);

  private final ErrorProcessor form = new DefaultProcessor();

  @Override
  public void init(OData odata, ServiceMetadata metadata) {
    form.init(odata, metadata);
  }

  @Override
  public void processError(
      ODataRequest request, ODataResponse response, ODataServerError error, ContentType type) {
    var cause = error.getException();
    if (!(cause instanceof ODataLibraryException || cause instanceof ODataApplicationException)) {
      LOG.warn("The library failed to read a request", cause);
      error.setStatusCode(400).setMessage("This request cannot be read as OData 4.0.");
    } else if (error.getStatusCode() == 501 && cause instanceof ODataLibraryException) {
      error.setMessage(
          "This path is not supported by this feed. Ask for a set, its $count or a row by its key.");
    } else if (error.getStatusCode() >= 500 && cause instanceof ODataLibraryException) {
      LOG.error("The library failed to answer a request", cause);
      error.setMessage(ODataSource.OUR_FAULT);
    }
    if (error.getCode() == null) {
      error.setCode(code(error.getStatusCode()));
    }
    var query = request.getRawQueryPath();
    if (error.getStatusCode() == 400 && query != null && query.contains("+")) {
      error.setMessage(
          error.getMessage() + " If + stands for a blank, write %20: in OData a plus is a plus.");
    }
    form.processError(request, response, error, type);
  }

  private static String code(int status) {
    return switch (status) {
      case 404 -> "not-found";
      case 406 -> "not-acceptable";
      case 501 -> "not-implemented";
      default -> status >= 500 ? "internal" : "bad-request";
    };
  }
}
