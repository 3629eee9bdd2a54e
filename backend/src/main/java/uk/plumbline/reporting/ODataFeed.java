package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.CountEntityCollectionProcessor;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import uk.plumbline.client.ServiceClient;

/** Answers one OData request for rows of a set. */
final class ODataFeed implements CountEntityCollectionProcessor {
  /** Rows of a page, unless the reader prefers fewer. */
  static final int PAGE = 10_000;

  private static final int EXPECTED_BYTES = 64 * 1024;
  private static final String MAX_PAGE_SIZE = "odata.maxpagesize";

  private final ODataSource source;
  private final ServiceClient client;
  private final String base;
  private OData odata;

  /**
   * @param base address of the service without a slash at its end
   */
  ODataFeed(ODataSource source, ServiceClient client, String base) {
    this.source = source;
    this.client = client;
    this.base = base;
  }

  @Override
  public void init(OData odata, ServiceMetadata metadata) {
    this.odata = odata;
  }

  @Override
  public void readEntityCollection(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType type)
      throws ODataApplicationException {
    source.answer(() -> rows(source.asked(request, uri, client), request, response, type));
  }

  @Override
  public void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException {
    source.answer(() -> count(source.asked(request, uri, client), response));
  }

  private void rows(
      ODataAsked asked, ODataRequest request, ODataResponse response, ContentType type)
      throws ODataApplicationException, ExpressionVisitException, SQLException {
    var page = asked.page();
    var asAt = source.settled(asked, page);
    source.record(client, asked.table().set());
    var query = asked.query(relation(asked, asAt));
    if (page != null && !ODataOrder.fit(query.order(), page.after())) {
      throw ODataRefusal.bad("This $skiptoken is none. Follow @odata.nextLink as it is.");
    }
    var quotes = ODataFormats.quotesLargeNumbers(type);
    var total =
        !asked.wantsCount()
            ? null
            : page == null ? (Long) source.rows().count(client, query) : page.total();
    var left = page == null ? asked.top() : page.left();
    var size = pageSize(request, response);
    var out = new Bytes(EXPECTED_BYTES);
    begin(out, context(asked, query.columns(), type), asAt, total, quotes);
    var written =
        source
            .rows()
            .write(
                client,
                query,
                page == null ? null : page.after(),
                page == null ? asked.skip() : 0,
                left == null ? size : Math.min(size, left),
                quotes,
                out);
    out.put("]");
    var remaining = left == null ? null : (Integer) (left - written.rows());
    if (written.last() != null && (remaining == null || remaining > 0)) {
      var next =
          new SkipToken(SkipToken.micros(asAt), asked.digest(), written.last(), remaining, total);
      out.put(",\"@odata.nextLink\":\"" + asked.addressOf(base, next) + "\"");
    }
    out.put("}");
    answer(response, type.toContentTypeString(), asAt, out.copy());
  }

  private void count(ODataAsked asked, ODataResponse response)
      throws ODataApplicationException, ExpressionVisitException, SQLException {
    var asAt = source.settled(asked, null);
    source.record(client, asked.table().set());
    var count = source.rows().count(client, asked.query(relation(asked, asAt)));
    answer(
        response,
        ContentType.TEXT_PLAIN.toContentTypeString(),
        asAt,
        Long.toString(count).getBytes(StandardCharsets.UTF_8));
  }

  private String relation(ODataAsked asked, Instant asAt) {
    return FeedSql.relation(asked.table(), asAt, client.seesSupervision());
  }

  private int pageSize(ODataRequest request, ODataResponse response)
      throws ODataApplicationException {
    var prefer = request.getHeaders("Prefer");
    var preferences = odata.createPreferences(prefer == null ? List.of() : prefer);
    var preferred = preferences.getMaxPageSize();
    if (preferred == null || preferred < 1) {
      return PAGE;
    }
    var size = Math.min(PAGE, preferred);
    response.setHeader("Preference-Applied", MAX_PAGE_SIZE + "=" + size);
    return size;
  }

  private static void begin(
      Bytes out, String context, Instant asAt, @Nullable Long total, boolean quotesLargeNumbers) {
    out.put("{" + context + "\"@plumbline.asAt\":\"" + asAt + "\",");
    if (total != null) {
      var quote = quotesLargeNumbers ? "\"" : "";
      out.put("\"@odata.count\":" + quote + total + quote + ",");
    }
    out.put("\"value\":[");
  }

  /** What the answer is described by, unless the reader wants no description. */
  private String context(ODataAsked asked, List<ODataColumn> columns, ContentType type) {
    return ODataFormats.isDescribed(type)
        ? "\"@odata.context\":\"" + base + "/$metadata#" + asked.described(columns) + "\","
        : "";
  }

  private static void answer(ODataResponse response, String type, Instant asAt, byte[] body) {
    FeedHeaders.on(response, asAt);
    response.setStatusCode(200);
    response.setHeader("Content-Type", type);
    response.setContent(new ByteArrayInputStream(body));
  }
}
