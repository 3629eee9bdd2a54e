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
  private Instant answeredAsAt;

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

  /** The instant of the rows answered; null where none were. */
  Instant answeredAsAt() {
    return answeredAsAt;
  }

  @Override
  public void readEntityCollection(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType type)
      throws ODataApplicationException {
    var asked = asked(request, uri);
    var page = asked.page();
    answeredAsAt = source.settled(asked, page);
    source.record(client, asked.table().set(), page);
    var size = pageSize(request, response);
    try {
      var query = asked.query(relation(asked));
      var total =
          !asked.wantsCount() ? null : page == null ? (Long) source.count(query) : page.total();
      var left = page == null ? asked.top() : page.left();
      var limit = left == null ? size : Math.min(size, left);
      var out = new Bytes(EXPECTED_BYTES);
      begin(out, asked, query.columns(), total, type);
      var written =
          source.write(
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
            new SkipToken(
                SkipToken.micros(answeredAsAt), asked.digest(), written.last(), remaining, total);
        out.put(",\"@odata.nextLink\":\"" + asked.addressOf(base, next) + "\"");
      }
      out.put("}");
      answer(response, type.toContentTypeString(), out.copy());
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
    var asked = asked(request, uri);
    answeredAsAt = source.settled(asked, null);
    source.record(client, asked.table().set(), null);
    try {
      var count = source.count(asked.query(relation(asked)));
      answer(
          response,
          ContentType.TEXT_PLAIN.toContentTypeString(),
          Long.toString(count).getBytes(StandardCharsets.UTF_8));
    } catch (SQLException failure) {
      throw source.refusal(failure);
    } catch (ExpressionVisitException failure) {
      throw ODataRefusal.bad("The condition cannot be read.");
    }
  }

  private ODataAsked asked(ODataRequest request, UriInfo uri) throws ODataApplicationException {
    var set = ODataAsked.setOf(uri);
    if (!FeedRights.mayRead(client, set)) {
      throw ODataRefusal.because(403, "not-permitted", FeedRights.lacking(set));
    }
    return ODataAsked.from(source.table(set), uri, request.getRawQueryPath());
  }

  private String relation(ODataAsked asked) {
    return FeedSql.relation(asked.table(), answeredAsAt, client.seesSupervision());
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

  private void begin(
      Bytes out, ODataAsked asked, List<ODataColumn> columns, Long total, ContentType type) {
    out.put("{");
    if (!"none".equals(type.getParameter(ContentType.PARAMETER_ODATA_METADATA))) {
      out.put("\"@odata.context\":\"" + context(asked, columns) + "\",");
    }
    out.put("\"@plumbline.asAt\":\"" + answeredAsAt + "\",");
    if (total != null) {
      out.put("\"@odata.count\":" + total + ",");
    }
    out.put("\"value\":[");
  }

  private String context(ODataAsked asked, List<ODataColumn> columns) {
    var isWhole = !asked.isGrouped() && columns.size() == asked.table().columns().size();
    var named =
        isWhole
            ? ""
            : columns.stream().map(ODataColumn::name).collect(Collectors.joining(",", "(", ")"));
    return base + "/$metadata#" + asked.table().set().setName() + named;
  }

  private static void answer(ODataResponse response, String type, byte[] body) {
    response.setStatusCode(200);
    response.setHeader("Content-Type", type);
    response.setContent(new ByteArrayInputStream(body));
  }
}
