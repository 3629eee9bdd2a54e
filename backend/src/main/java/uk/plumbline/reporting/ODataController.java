package uk.plumbline.reporting;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import uk.plumbline.access.ForServiceClients;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * The reporting feed as OData 4.0: the library reads requests, negotiates formats and describes the
 * sets; rows are made by {@link ODataFeed}.
 */
@Controller("/odata/v4")
@ExecuteOn(TaskExecutors.BLOCKING)
class ODataController {
  private static final String PATH = "/odata/v4";

  private static final Pattern HOST =
      Pattern.compile(
          "https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?");

  /** Brackets within each other at most; tools that list many values write one for each. */
  private static final int DEEPEST = 200;

  private static final Pattern BRACKET = Pattern.compile("[()]|%2[89]");
  private static final Set<String> OPENING = Set.of("(", "%28");

  private static final String ANSWER = "plumbline.odata-answer";

  /** Whatever is asked for: the library decides, and refuses by the rules of OData. */
  private static final String ANYTHING = "*/*";

  private final FeedCatalogue catalogue;
  private final ODataSource source;
  private final HttpHostResolver hosts;
  private final String publicUrl;
  private volatile ServiceMetadata metadata;

  ODataController(
      FeedCatalogue catalogue,
      ODataSource source,
      HttpHostResolver hosts,
      @Value("${plumbline.public-url:}") String publicUrl) {
    this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    this.catalogue = catalogue;
    this.source = source;
    this.hosts = hosts;
  }

  @Get
  @Produces(ANYTHING)
  @ForServiceClients
  HttpResponse<?> getODataService(HttpRequest<?> request, ServiceClient client) {
    return answered(request, client);
  }

  @Get("/{resource:.+}")
  @Produces(ANYTHING)
  @ForServiceClients
  HttpResponse<?> getODataResource(HttpRequest<?> request, ServiceClient client) {
    return answered(request, client);
  }

  private HttpResponse<?> answered(HttpRequest<?> request, ServiceClient client) {
    refuseDepths(request.getUri().getRawQuery());
    var base = base(request);
    var odata = OData.newInstance();
    var handler = odata.createRawHandler(metadata(odata));
    handler.register(new ODataService(base));
    handler.register(new ODataFeed(source, client, base));
    handler.register(new ODataEntity(source, client, base));
    handler.register(new ODataFormats());
    handler.register(new ODataErrors());
    var answer = answer(request, handler.process(asOData(request, base)));
    request.setAttribute(ANSWER, answer);
    return answer;
  }

  /**
   * The address of the service for links, which are whole addresses.
   *
   * @throws ProblemException 400 when the request names a host that there cannot be
   */
  private String base(HttpRequest<?> request) {
    var host = publicUrl.isEmpty() ? hosts.resolve(request) : publicUrl;
    if (!HOST.matcher(host).matches()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "The Host header does not name a host. Check the address.");
    }
    return host + PATH;
  }

  /**
   * The library reads what stands in brackets by calling itself, and would have no room left.
   *
   * @throws ProblemException 400 when there are too many within each other
   */
  private static void refuseDepths(@Nullable String query) {
    int depth = 0;
    for (var bracket = BRACKET.matcher(query == null ? "" : query); bracket.find(); ) {
      depth += OPENING.contains(bracket.group()) ? 1 : -1;
      if (depth > DEEPEST) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST,
            "There are more than " + DEEPEST + " brackets within each other. Ask in fewer steps.");
      }
    }
  }

  /** OData's own word for what is not there, in place of the page's or the API's. */
  @Error(status = HttpStatus.NOT_FOUND)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    return request.getAttribute(ANSWER, HttpResponse.class).orElseGet(HttpResponse::notFound);
  }

  /** Described once: its columns change only while the server is not running. */
  private ServiceMetadata metadata(OData odata) {
    if (metadata == null) {
      metadata = odata.createServiceMetadata(new ODataMetadata(catalogue.all()), List.of());
    }
    return metadata;
  }

  private static ODataRequest asOData(HttpRequest<?> request, String base) {
    var asked = new ODataRequest();
    var uri = request.getUri();
    // Without a slash the library would send the reader to the same address with one.
    var resource = uri.getRawPath().substring(PATH.length());
    var path = resource.isEmpty() ? "/" : resource;
    asked.setMethod(HttpMethod.GET);
    asked.setProtocol("HTTP/1.1");
    asked.setRawBaseUri(base);
    asked.setRawODataPath(path);
    asked.setRawQueryPath(uri.getRawQuery());
    asked.setRawRequestUri(
        base + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    request.getHeaders().forEach((name, values) -> asked.addHeader(name, List.copyOf(values)));
    return asked;
  }

  private static MutableHttpResponse<?> answer(HttpRequest<?> request, ODataResponse response) {
    var answer = HttpResponse.status(response.getStatusCode(), null);
    response
        .getAllHeaders()
        .forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
    if (response.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      answer.header("Retry-After", FeedBusy.RETRY_AFTER);
    }
    if (response.getContent() == null) {
      return answer;
    }
    var body = read(response);
    if (!Packing.isWanted(request)) {
      return answer.body(body);
    }
    return answer
        .header("Content-Encoding", "gzip")
        .header("Vary", "Accept, Accept-Encoding, Authorization")
        .body(Packing.packed(body));
  }

  private static byte[] read(ODataResponse response) {
    try (var content = response.getContent()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read", e);
    }
  }
}
