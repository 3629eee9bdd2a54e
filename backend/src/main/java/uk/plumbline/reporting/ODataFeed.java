package uk.plumbline.reporting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
    var asked = source.asked(request, uri, client);
    var page = asked.page();
    var asAt = source.settled(asked, page);
    source.record(client, asked.table().set(), page);
    var size = pageSize(request, response);
    try {
      var query = asked.query(relation(asked, asAt));
      var total =
          !asked.wantsCount()
              ? null
              : page == null ? (Long) source.rows().count(client, query) : page.total();
      var left = page == null ? asked.top() : page.left();
      var limit = left == null ? size : Math.min(size, left);
      var out = new Bytes(EXPECTED_BYTES);
      begin(out, context(asked, query.columns(), type), asAt, total);
      var written =
          source
              .rows()
              .write(
                  client,
                  query,
                  page == null ? null : page.after(),
                  page == null ? asked.skip() : 0,
                  limit,
                  "true".equals(type.getParameter(ContentType.PARAMETER_IEEE754_COMPATIBLE)),
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
    } catch (SQLException failure) {
      throw source.refusal(failure);
    } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
      throw ODataRefusal.bad("This $skiptoken is none. Follow @odata.nextLink as it is.");
    } catch (ExpressionVisitException failure) {
      throw ODataRefusal.bad("The condition cannot be read.");
    }
  }

  @Override
  public void countEntityCollection(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException {
    var asked = source.asked(request, uri, client);
    var asAt = source.settled(asked, null);
    source.record(client, asked.table().set(), null);
    try {
      var count = source.rows().count(client, asked.query(relation(asked, asAt)));
      answer(
          response,
          ContentType.TEXT_PLAIN.toContentTypeString(),
          asAt,
          Long.toString(count).getBytes(StandardCharsets.UTF_8));
    } catch (SQLException failure) {
      throw source.refusal(failure);
    } catch (ExpressionVisitException failure) {
      throw ODataRefusal.bad("The condition cannot be read.");
    }
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

  private static void begin(Bytes out, String context, Instant asAt, Long total) {
    out.put("{" + context + "\"@plumbline.asAt\":\"" + asAt + "\",");
    if (total != null) {
      out.put("\"@odata.count\":" + total + ",");
    }
    out.put("\"value\":[");
  }

  /** What the answer is described by, unless the reader wants no description. */
  private String context(ODataAsked asked, List<ODataColumn> columns, ContentType type) {
    if ("none".equals(type.getParameter(ContentType.PARAMETER_ODATA_METADATA))) {
      return "";
    }
    var isWhole = !asked.isGrouped() && columns.size() == asked.table().columns().size();
    var named =
        isWhole
            ? ""
            : columns.stream().map(ODataColumn::name).collect(Collectors.joining(",", "(", ")"));
    var set = asked.table().set().setName();
    return "\"@odata.context\":\"" + base + "/$metadata#" + set + named + "\",";
  }

  private static void answer(ODataResponse response, String type, Instant asAt, byte[] body) {
    FeedHeaders.on(response, asAt);
    response.setStatusCode(200);
    response.setHeader("Content-Type", type);
    response.setContent(new ByteArrayInputStream(body));
  }
}
