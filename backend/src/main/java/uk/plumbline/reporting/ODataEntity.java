package uk.plumbline.reporting;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.EntityProcessor;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriParameter;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import uk.plumbline.client.ServiceClient;

/** Answers an OData request for one row by its key. The feed is only read. */
final class ODataEntity implements EntityProcessor {
  private static final int EXPECTED_BYTES = 2 * 1024;

  private final ODataSource source;
  private final ServiceClient client;
  private final String base;

  ODataEntity(ODataSource source, ServiceClient client, String base) {
    this.source = source;
    this.client = client;
    this.base = base;
  }

  @Override
  public void init(OData odata, ServiceMetadata metadata) {
    // Nothing of the library is needed here.
  }

  @Override
  public void readEntity(
      ODataRequest request, ODataResponse response, UriInfo uri, ContentType type)
      throws ODataApplicationException {
    source.answer(() -> row(source.asked(request, uri, client), response, uri, type));
  }

  private void row(ODataAsked asked, ODataResponse response, UriInfo uri, ContentType type)
      throws ODataApplicationException, SQLException {
    var asAt = source.settled(asked, null);
    source.record(client, asked.table().set());
    var query =
        new ODataQuery(
            Sql.of(FeedSql.relation(asked.table(), asAt, client.seesSupervision())),
            key(asked.table(), uri),
            asked.columns(),
            List.of(new ODataOrder("1", FeedType.NUMBER, false, false)));
    var out = new Bytes(EXPECTED_BYTES);
    var quotes = ODataFormats.quotesLargeNumbers(type);
    if (source.rows().write(client, query, null, 0, 1, quotes, out).rows() == 0) {
      throw ODataRefusal.because(
          404, "not-found", "There is nothing at this address that you can see.");
    }
    FeedHeaders.on(response, asAt);
    response.setStatusCode(200);
    response.setHeader("Content-Type", type.toContentTypeString());
    var said =
        (ODataFormats.isDescribed(type) ? context(asked) : "")
            + "\"@plumbline.asAt\":\""
            + asAt
            + "\",";
    response.setContent(new ByteArrayInputStream(saying(said, out)));
  }

  private String context(ODataAsked asked) throws ODataApplicationException {
    var row = asked.described(asked.columns());
    return "\"@odata.context\":\"" + base + "/$metadata#" + row + "/$entity\",";
  }

  /** A row that begins with what is said of it: it is an object, whose members go on. */
  private static byte[] saying(String said, Bytes row) {
    var whole = new Bytes(row.length() + said.length() + 1);
    whole.put("{" + said);
    var members = row.copy();
    whole.put(members, 1, members.length);
    return whole.copy();
  }

  private static Sql key(FeedTable table, UriInfo uri) throws ODataApplicationException {
    var given = ((UriResourceEntitySet) uri.getUriResourceParts().getFirst()).getKeyPredicates();
    var parts = new ArrayList<Sql>();
    for (var part : given) {
      var column = table.column(part.getName()).orElseThrow();
      parts.add(
          Sql.format(
              "%s = %s",
              Sql.of(column.sqlIn(FeedSql.ROWS)),
              Sql.bound(value(part, column), column.type().sqlName())));
    }
    return Sql.format("(%s)", Sql.joined(" and ", parts));
  }

  private static String value(UriParameter part, FeedColumn column)
      throws ODataApplicationException {
    if (part.getText() == null || part.getAlias() != null) {
      throw ODataRefusal.unsupported("A parameter alias");
    }
    var text = part.getText();
    return column.type() == FeedType.TEXT
        ? text.substring(1, text.length() - 1).replace("''", "'")
        : text;
  }

  @Override
  public void createEntity(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType wanted)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("Writing");
  }

  @Override
  public void updateEntity(
      ODataRequest request,
      ODataResponse response,
      UriInfo uri,
      ContentType sent,
      ContentType wanted)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("Writing");
  }

  @Override
  public void deleteEntity(ODataRequest request, ODataResponse response, UriInfo uri)
      throws ODataApplicationException {
    throw ODataRefusal.unsupported("Writing");
  }
}
