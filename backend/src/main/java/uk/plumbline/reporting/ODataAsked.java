package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.UriResourceEntitySet;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.SystemQueryOptionKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;

/**
 * A request for rows of a set, as the library has read it, made into what the feed has to do.
 *
 * @param table the set
 * @param uri as the library has read it
 * @param address the question as it was sent
 */
record ODataAsked(FeedTable table, UriInfo uri, ODataAddress address) {
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
    var address = ODataAddress.of(rawQuery);
    if (address.values(AS_AT).size() > 1) {
      throw ODataRefusal.bad("Give " + AS_AT + " once.");
    }
    return new ODataAsked(table, uri, address);
  }

  /** The instant asked for, as text; empty for now. */
  Optional<String> asAt() {
    return address.values(AS_AT).stream().findFirst();
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

  /** The same for the same question, however its parameters are ordered. */
  String digest() {
    return address.digest(table.set());
  }

  /** The address of another page. */
  String addressOf(String base, SkipToken page) {
    return address.of(base, table.set(), page);
  }

  /**
   * What rows with given columns are, as the context of an answer names it (OData 4.0, part 1,
   * section 10), such as {@code Audits(reference,auditedOn)}.
   */
  String described(List<ODataColumn> columns) {
    var isWhole = !isGrouped() && columns.size() == table.columns().size();
    return table.set().setName()
        + (isWhole
            ? ""
            : columns.stream().map(ODataColumn::name).collect(Collectors.joining(",", "(", ")")));
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
      return new ODataQuery(Sql.of(relation), condition(), columns(), order(own(), usualOrder()));
    }
    if (uri.getFilterOption() != null || uri.getSelectOption() != null) {
      throw ODataRefusal.notHere(
          "Groups cannot be narrowed by $filter or $select. Use filter within $apply.");
    }
    var groups = ODataGroups.query(table, relation, uri.getApplyOption());
    return new ODataQuery(
        groups.from(), null, groups.columns(), order(groups.columns(), groups.order()));
  }

  @Nullable
  private Sql condition() throws ODataApplicationException, ExpressionVisitException {
    return uri.getFilterOption() == null
        ? null
        : new ODataFilter(table).choosing(uri.getFilterOption().getExpression());
  }

  /** The columns asked for, in the set's order. */
  List<ODataColumn> columns() throws ODataApplicationException {
    if (uri.getSelectOption() == null
        || uri.getSelectOption().getSelectItems().stream().anyMatch(item -> item.isStar())) {
      return own();
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

  private List<ODataColumn> own() {
    return table.columns().stream().map(ODataColumn::of).toList();
  }

  /**
   * @param columns that rows may be ordered by
   * @param usual what they are ordered by after what is asked for
   */
  private List<ODataOrder> order(List<ODataColumn> columns, List<ODataOrder> usual)
      throws ODataApplicationException {
    var order = new ArrayList<ODataOrder>();
    if (uri.getOrderByOption() != null) {
      for (var item : uri.getOrderByOption().getOrders()) {
        var column = orderedBy(item.getExpression(), columns);
        order.add(new ODataOrder(column.sql(), column.type(), item.isDescending(), !isKey(column)));
      }
    }
    usual.stream()
        .filter(one -> order.stream().noneMatch(other -> other.sql().equals(one.sql())))
        .forEach(order::add);
    return List.copyOf(order);
  }

  private boolean isKey(ODataColumn column) {
    return !isGrouped() && table.keys().stream().anyMatch(key -> key.name().equals(column.name()));
  }

  private static ODataColumn orderedBy(Expression asked, List<ODataColumn> columns)
      throws ODataApplicationException {
    if (!(asked instanceof Member member)
        || member.getResourcePath().getUriResourceParts().size() != 1
        || !(member.getResourcePath().getUriResourceParts().getFirst()
            instanceof UriResourcePrimitiveProperty property)) {
      throw ODataRefusal.unsupported("$orderby of anything but a column");
    }
    var name = property.getProperty().getName();
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> ODataRefusal.bad("Rows cannot be ordered by " + name + ", which they have not."));
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
