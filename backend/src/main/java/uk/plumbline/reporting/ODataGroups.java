package uk.plumbline.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.queryoption.ApplyItem;
import org.apache.olingo.server.api.uri.queryoption.ApplyOption;
import org.apache.olingo.server.api.uri.queryoption.apply.Aggregate;
import org.apache.olingo.server.api.uri.queryoption.apply.AggregateExpression;
import org.apache.olingo.server.api.uri.queryoption.apply.Filter;
import org.apache.olingo.server.api.uri.queryoption.apply.GroupBy;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;

/**
 * OData's {@code $apply} as far as it counts: filters, then one {@code groupby} or {@code
 * aggregate} with {@code $count}, {@code sum}, {@code min}, {@code max} and {@code countdistinct}.
 */
final class ODataGroups {
  private static final int MOST_COLUMNS = 40;

  private final FeedTable table;
  private final ODataFilter conditions;
  private final List<Sql> filters = new ArrayList<>();
  private final List<FeedColumn> groups = new ArrayList<>();
  private final List<Sql> figures = new ArrayList<>();
  private final List<ODataColumn> columns = new ArrayList<>();
  private boolean isGrouped;

  private ODataGroups(FeedTable table) {
    this.table = table;
    this.conditions = new ODataFilter(table);
  }

  /**
   * @param relation the set's rows, to stand after {@code from}
   * @throws ODataApplicationException 501 for a transformation that is not supported
   */
  static ODataQuery query(FeedTable table, String relation, ApplyOption asked)
      throws ODataApplicationException, ExpressionVisitException {
    var groups = new ODataGroups(table);
    for (var item : asked.getApplyItems()) {
      groups.take(item);
    }
    return groups.query(relation);
  }

  private void take(ApplyItem item) throws ODataApplicationException, ExpressionVisitException {
    if (isGrouped) {
      throw ODataRefusal.unsupported("A transformation after groupby or aggregate");
    }
    switch (item) {
      case Filter filter ->
          filters.add(conditions.choosing(filter.getFilterOption().getExpression()));
      case GroupBy groupBy -> group(groupBy);
      case Aggregate aggregate -> aggregate(aggregate);
      default ->
          throw ODataRefusal.unsupported("The transformation " + item.getKind() + " in $apply");
    }
  }

  private void group(GroupBy groupBy) throws ODataApplicationException {
    isGrouped = true;
    for (var item : groupBy.getGroupByItems()) {
      if (item.isRollupAll() || !item.getRollup().isEmpty()) {
        throw ODataRefusal.unsupported("rollup");
      }
      var column = conditions.column(item.getPath());
      if (!groups.contains(column)) {
        groups.add(column);
        columns.add(new ODataColumn(column.name(), column.type(), nameOf(column), counts(column)));
      }
    }
    if (groupBy.getApplyOption() != null) {
      for (var item : groupBy.getApplyOption().getApplyItems()) {
        if (!(item instanceof Aggregate aggregate)) {
          throw ODataRefusal.unsupported("Anything but aggregate within groupby");
        }
        aggregate(aggregate);
      }
    }
  }

  private void aggregate(Aggregate aggregate) throws ODataApplicationException {
    isGrouped = true;
    for (var expression : aggregate.getExpressions()) {
      figure(expression);
    }
  }

  private void figure(AggregateExpression expression) throws ODataApplicationException {
    var name = expression.getAlias();
    var sql = "figure_" + figures.size();
    if (name == null || expression.getInlineAggregateExpression() != null) {
      throw ODataRefusal.unsupported("An aggregate without a name of its own");
    }
    if (expression.getStandardMethod() == null) {
      if (expression.getCustomMethod() != null || !isCount(expression)) {
        throw ODataRefusal.unsupported("This aggregate");
      }
      figures.add(Sql.of("count(*) as " + sql));
      add(name, FeedType.LARGE_NUMBER, sql, hasAudits());
      return;
    }
    var column = conditions.column(pathOf(expression));
    var of = column.sqlIn(FeedSql.ROWS);
    switch (expression.getStandardMethod()) {
      case COUNT_DISTINCT -> {
        figures.add(Sql.of("count(distinct " + of + ") as " + sql));
        add(name, FeedType.LARGE_NUMBER, sql, hasAudits());
      }
      case SUM -> {
        mustBeNumber(column);
        figures.add(Sql.of("cast(sum(" + of + ") as bigint) as " + sql));
        add(name, FeedType.LARGE_NUMBER, sql, counts(column));
      }
      case MIN, MAX -> {
        mustHaveOrder(column);
        var method = expression.getStandardMethod().name().toLowerCase(Locale.ROOT);
        figures.add(Sql.of(method + "(" + of + ") as " + sql));
        add(name, column.type(), sql, counts(column));
      }
      case AVERAGE ->
          throw ODataRefusal.notHere("There is no average here: grades are no numbers.");
    }
  }

  /** Whether a column counts audits. */
  private static boolean counts(FeedColumn column) {
    return column.type() == FeedType.LARGE_NUMBER && column.sqlName().startsWith("audits");
  }

  /** Whether rows are of audits, so that a number of them is one of audits. */
  private boolean hasAudits() {
    return table.set().isCounted();
  }

  private static String nameOf(FeedColumn column) {
    return column.sqlIn(FeedSql.ROWS);
  }

  private static List<UriResource> pathOf(AggregateExpression expression) {
    return expression.getPath().isEmpty() && expression.getExpression() instanceof Member member
        ? member.getResourcePath().getUriResourceParts()
        : expression.getPath();
  }

  private static boolean isCount(AggregateExpression expression) {
    return expression.getPath().size() == 1
        && expression.getPath().getFirst().getSegmentValue().equals("$count");
  }

  private static void mustBeNumber(FeedColumn column) throws ODataApplicationException {
    if (column.type() != FeedType.LARGE_NUMBER && column.type() != FeedType.NUMBER) {
      throw ODataRefusal.bad("Only numbers can be added up, and " + column.name() + " is none.");
    }
  }

  private static void mustHaveOrder(FeedColumn column) throws ODataApplicationException {
    if (column.type() == FeedType.TRUTH || column.type() == FeedType.IDENTIFIER) {
      throw ODataRefusal.bad(column.name() + " has no least and no greatest value.");
    }
  }

  private void add(String name, FeedType type, String sql, boolean isCount)
      throws ODataApplicationException {
    if (columns.size() >= MOST_COLUMNS) {
      throw ODataRefusal.bad("No more than " + MOST_COLUMNS + " columns can be asked for.");
    }
    columns.add(new ODataColumn(name, type, FeedSql.ROWS + "." + sql, isCount));
  }

  private ODataQuery query(String relation) throws ODataApplicationException {
    if (!isGrouped) {
      throw ODataRefusal.notHere("$apply has a filter alone. Use $filter for it.");
    }
    var names = groups.stream().map(ODataGroups::nameOf).toList();
    var selected = new ArrayList<>(names.stream().map(Sql::of).toList());
    selected.addAll(figures);
    var rows =
        Sql.format(
            "(select %s from %s%s%s) " + FeedSql.ROWS,
            Sql.joined(", ", selected),
            Sql.of(relation),
            filters.isEmpty() ? Sql.of("") : Sql.format(" where %s", Sql.joined(" and ", filters)),
            Sql.of(names.isEmpty() ? "" : " group by " + String.join(", ", names)));
    return new ODataQuery(rows, null, columns, order());
  }

  /** Groups are told apart by what they are grouped by; without any there is one row. */
  private List<ODataOrder> order() {
    if (groups.isEmpty()) {
      return List.of(new ODataOrder("1", FeedType.NUMBER, false, false));
    }
    return groups.stream()
        .map(column -> new ODataOrder(nameOf(column), column.type(), false, true))
        .toList();
  }
}
