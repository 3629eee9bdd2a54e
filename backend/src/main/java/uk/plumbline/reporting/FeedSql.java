package uk.plumbline.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that read a set as at an instant. Names come from {@link FeedCatalogue} and {@link
 * FeedSet}, instants are written out by this class: nothing of what a tool sends is in the text.
 */
final class FeedSql {
  /** The name of a set's rows in every statement here. */
  static final String ROWS = "h";

  private FeedSql() {}

  /** An instant as PostgreSQL reads it, to the microsecond. */
  static String literal(Instant instant) {
    return "timestamptz '" + instant.truncatedTo(ChronoUnit.MICROS) + "'";
  }

  /**
   * A set's rows as at an instant, to stand after {@code from}. What counted by an instant never
   * changes, so the same instant gives the same rows however often, and on whatever page, it is
   * asked; sets of reference are of now.
   *
   * @param supervision whether rows of supervision audits are among them
   */
  static String relation(FeedTable table, Instant asAt, boolean supervision) {
    var set = table.set();
    var at = literal(asAt);
    return switch (set.content()) {
      case ROWS ->
          "(select * from %s where counted_from <= %s and (counted_to is null or counted_to > %s)%s) %s"
              .formatted(set.source(), at, at, scope(supervision, " and "), ROWS);
      case HISTORY ->
          "(select %s, counted_id from %s where counted_from <= %s%s) %s"
              .formatted(periods(table, at), set.source(), at, scope(supervision, " and "), ROWS);
      case FIGURES ->
          "(select * from %s(%s)%s) %s"
              .formatted(set.source(), at, scope(supervision, " where "), ROWS);
      case REFERENCE -> set.source() + " " + ROWS;
    };
  }

  /** Every row of a set as at an instant. */
  static String whole(
      FeedTable table, List<FeedColumn> columns, Instant asAt, boolean supervision) {
    return "select %s from %s".formatted(names(ROWS, columns), relation(table, asAt, supervision));
  }

  /**
   * What changed in a set after one instant and up to another: the rows as they are at the latter,
   * and the keys of those that are no more. The first column says which: {@code changed} or {@code
   * gone}.
   */
  static String changes(
      FeedTable table, List<FeedColumn> columns, Instant since, Instant asAt, boolean supervision) {
    return switch (table.set().content()) {
      case ROWS -> changesOfRows(table, columns, since, asAt, supervision);
      case HISTORY ->
          "select 'changed', %s from %s where h.counted_from > %s or h.counted_to > %s"
              .formatted(
                  names(ROWS, columns),
                  relation(table, asAt, supervision),
                  literal(since),
                  literal(since));
      case FIGURES -> changesOfCounts(table, columns, since, asAt, supervision);
      case REFERENCE ->
          "select 'changed', %s from %s"
              .formatted(names(ROWS, columns), relation(table, asAt, supervision));
    };
  }

  private static String changesOfRows(
      FeedTable table, List<FeedColumn> columns, Instant since, Instant asAt, boolean supervision) {
    var touched =
        "select distinct %s from %s where %s%s"
            .formatted(
                String.join(", ", table.set().keys()),
                table.set().source(),
                within("counted_from", "counted_to", since, asAt),
                scope(supervision, " and "));
    return asTouched(touched, table, columns, asAt, supervision);
  }

  /** Cells are touched by every grade that began or ceased to count in them. */
  private static String changesOfCounts(
      FeedTable table, List<FeedColumn> columns, Instant since, Instant asAt, boolean supervision) {
    var touched =
        """
        select distinct cast(date_trunc('month', c.audited_on) as date) as month, c.team_code, c.type, c.origin,
               c.sampling, c.framework_code, b.basis, d.area_code, b.grade_code
        from counted_audit c
        join counted_grade d on d.counted_id = c.id
        cross join lateral (values ('final', d.final_grade_code), ('original', d.original_grade_code))
            b (basis, grade_code)
        where %s%s"""
            .formatted(
                within("c.counted_from", "c.counted_to", since, asAt),
                scope(supervision, " and c."));
    return asTouched(touched, table, columns, asAt, supervision);
  }

  private static String asTouched(
      String touched,
      FeedTable table,
      List<FeedColumn> columns,
      Instant asAt,
      boolean supervision) {
    var keys = table.set().keys();
    var same =
        keys.stream().map(key -> "h." + key + " = t." + key).collect(Collectors.joining(" and "));
    var values =
        columns.stream()
            .map(column -> (column.isKey() ? "t." : "h.") + column.sqlName())
            .collect(Collectors.joining(", "));
    return """
        with t as materialized (%s)
        select case when h.%s is null then 'gone' else 'changed' end, %s
        from t
        left join %s on %s"""
        .formatted(touched, keys.getFirst(), values, relation(table, asAt, supervision), same);
  }

  /** Written so that each half is answered by an index of its own. */
  private static String within(String from, String to, Instant since, Instant asAt) {
    return "((%s > %s and %s <= %s) or (%s > %s and %s <= %s))"
        .formatted(
            from, literal(since), from, literal(asAt), to, literal(since), to, literal(asAt));
  }

  private static String scope(boolean supervision, String before) {
    return supervision ? "" : before + "type <> 'supervision'";
  }

  /** The columns of a history, whose periods end no later than the instant asked for. */
  private static String periods(FeedTable table, String at) {
    return table.columns().stream()
        .map(
            column ->
                column.sqlName().equals("counted_to")
                    ? "case when counted_to <= " + at + " then counted_to end as counted_to"
                    : column.sqlName())
        .collect(Collectors.joining(", "));
  }

  static String names(String of, List<FeedColumn> columns) {
    return columns.stream()
        .map(column -> of + "." + column.sqlName())
        .collect(Collectors.joining(", "));
  }
}
