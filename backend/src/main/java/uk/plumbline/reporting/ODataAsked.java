package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.SystemQueryOptionKind;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import uk.plumbline.shared.Sha256;

/**
 * A request for rows of a set, as the library has read it, made into what the feed has to do.
 *
 * @param table the set
 * @param uri as the library has read it
 * @param parameters of the address, decoded, without that of the page
 */
record ODataAsked(FeedTable table, UriInfo uri, List<Map.Entry<String, String>> parameters) {
  private static final String SKIP_TOKEN = "$skiptoken";
  private static final String AS_AT = "asAt";

  private static final Set<SystemQueryOptionKind> SUPPORTED =
      Set.of(
          SystemQueryOptionKind.SELECT,
          SystemQueryOptionKind.FILTER,
          SystemQueryOptionKind.ORDERBY,
          SystemQueryOptionKind.TOP,
          SystemQueryOptionKind.SKIP,
          SystemQueryOptionKind.COUNT,
          SystemQueryOptionKind.FORMAT,
          SystemQueryOptionKind.SKIPTOKEN,
          SystemQueryOptionKind.APPLY);

  /**
   * @param rawQuery of the address, without its question mark; null for none
   * @throws ODataApplicationException 400 or 501 that says what cannot be answered
   */
  static ODataAsked from(FeedTable table, UriInfo uri, @Nullable String rawQuery)
      throws ODataApplicationException {
    for (var option : uri.getSystemQueryOptions()) {
      if (!SUPPORTED.contains(option.getKind())) {
        throw ODataRefusal.unsupported("The option " + option.getName());
      }
    }
    for (var option : uri.getCustomQueryOptions()) {
      if (!option.getName().equals(AS_AT)) {
        throw ODataRefusal.bad("There is no parameter " + option.getName() + " here.");
      }
    }
    if (!uri.getAliases().isEmpty()) {
      throw ODataRefusal.unsupported("A parameter alias");
    }
    return new ODataAsked(table, uri, parametersOf(rawQuery));
  }

  private static List<Map.Entry<String, String>> parametersOf(@Nullable String rawQuery) {
    var parameters = new ArrayList<Map.Entry<String, String>>();
    Arrays.stream(Optional.ofNullable(rawQuery).orElse("").split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .map(part -> Map.entry(decoded(part[0]), part.length == 1 ? "" : decoded(part[1])))
        .filter(parameter -> !parameter.getKey().equalsIgnoreCase(SKIP_TOKEN))
        .forEach(parameters::add);
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The instant asked for, as text; empty for now. */
  Optional<String> asAt() {
    return parameters.stream()
        .filter(one -> one.getKey().equals(AS_AT))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Where the page begins; null for the first. */
  @Nullable
  SkipToken page() throws ODataApplicationException {
    if (uri.getSkipTokenOption() == null) {
      return null;
    }
    return SkipToken.of(uri.getSkipTokenOption().getValue())
        .filter(token -> token.asked().equals(digest()))
        .orElseThrow(
            () ->
                ODataRefusal.bad(
                    "This $skiptoken is of another question. Follow @odata.nextLink as it is."));
  }

  /** The same for the same question, however its address is written. */
  String digest() {
    var said =
        parameters.stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .sorted()
            .collect(Collectors.joining("\n", table.set().path() + "\n", ""));
    return HexFormat.of().formatHex(Sha256.of(said), 0, 8);
  }

  /** The address of another page. */
  String addressOf(String base, SkipToken page) {
    var rest =
        parameters.stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()) + "&")
            .collect(Collectors.joining());
    return base + "/" + table.set().setName() + "?" + rest + SKIP_TOKEN + "=" + page.text();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%24", "$");
  }

  /** How many rows the reader wants; null for all. */
  @Nullable
  Integer top() {
    return uri.getTopOption() == null ? null : uri.getTopOption().getValue();
  }

  /** How many rows to leave out at the beginning. */
  int skip() {
    return uri.getSkipOption() == null ? 0 : uri.getSkipOption().getValue();
  }

  /** Whether the reader wants to know how many there are. */
  boolean wantsCount() {
    return uri.getCountOption() != null && uri.getCountOption().getValue();
  }

  /** Whether the rows are groups. */
  boolean isGrouped() {
    return uri.getApplyOption() != null;
  }

  /**
   * The statement to run.
   *
   * @param relation the set's rows, to stand after {@code from}
   */
  ODataQuery query(String relation) throws ODataApplicationException, ExpressionVisitException {
    if (!isGrouped()) {
      return new ODataQuery(Sql.of(relation), condition(), columns(), order(usualOrder()));
    }
    if (uri.getFilterOption() != null || uri.getSelectOption() != null) {
      throw ODataRefusal.unsupported("$filter or $select of groups; filter within $apply");
    }
    var groups = ODataGroups.query(table, relation, uri.getApplyOption());
    return new ODataQuery(groups.from(), null, groups.columns(), order(groups.order()));
  }

  @Nullable
  private Sql condition() throws ODataApplicationException, ExpressionVisitException {
    return uri.getFilterOption() == null
        ? null
        : uri.getFilterOption().getExpression().accept(new ODataFilter(table));
  }

  /** The columns asked for, in the set's order. */
  List<ODataColumn> columns() throws ODataApplicationException {
    if (uri.getSelectOption() == null
        || uri.getSelectOption().getSelectItems().stream().anyMatch(item -> item.isStar())) {
      return table.columns().stream().map(ODataColumn::of).toList();
    }
    var named = new ArrayList<FeedColumn>();
    for (var item : uri.getSelectOption().getSelectItems()) {
      if (item.getResourcePath() == null) {
        throw ODataRefusal.unsupported("This $select");
      }
      named.add(new ODataFilter(table).column(item.getResourcePath().getUriResourceParts()));
    }
    return table.columns().stream().filter(named::contains).map(ODataColumn::of).toList();
  }

  private List<ODataOrder> order(List<ODataOrder> usual) throws ODataApplicationException {
    var order = new ArrayList<ODataOrder>();
    if (uri.getOrderByOption() != null) {
      for (var item : uri.getOrderByOption().getOrders()) {
        if (!(item.getExpression() instanceof Member member)) {
          throw ODataRefusal.unsupported("$orderby of anything but a column");
        }
        var column = orderedBy(member);
        order.add(
            new ODataOrder(
                column.sqlIn(FeedSql.ROWS), column.type(), item.isDescending(), !column.isKey()));
      }
    }
    usual.stream()
        .filter(one -> order.stream().noneMatch(other -> other.sql().equals(one.sql())))
        .forEach(order::add);
    return List.copyOf(order);
  }

  private FeedColumn orderedBy(Member member) throws ODataApplicationException {
    var path = member.getResourcePath().getUriResourceParts();
    if (isGrouped() && !(path.getFirst() instanceof UriResourcePrimitiveProperty)) {
      throw ODataRefusal.unsupported("$orderby of a figure");
    }
    return new ODataFilter(table).column(path);
  }

  /** The order in which rows were kept, which the database has them in already; else by key. */
  private List<ODataOrder> usualOrder() {
    var kept = new ODataOrder(FeedSql.ROWS + ".counted_id", FeedType.LARGE_NUMBER, false, false);
    var keys =
        table.keys().stream()
            .map(key -> new ODataOrder(key.sqlIn(FeedSql.ROWS), key.type(), false, false))
            .toList();
    return switch (table.set()) {
      case AUDITS, MODERATIONS -> List.of(kept);
      case AREA_GRADES, GRADE_HISTORY -> List.of(kept, keys.get(1));
      default -> keys;
    };
  }

  /** The set that a path names; the library has seen to it that there is one. */
  static FeedSet setOf(UriInfo uri) throws ODataApplicationException {
    var path = uri.getUriResourceParts();
    if (path.getFirst() instanceof UriResourceEntitySet first) {
      return FeedSet.ofName(first.getEntitySet().getName());
    }
    throw ODataRefusal.unsupported("This path");
  }
}
