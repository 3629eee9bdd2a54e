package uk.plumbline.reporting;

import java.util.List;

/**
 * A part of an OData condition in SQL. OData's comparisons are true or false where one side has no
 * value; SQL's are neither, which is the same where rows are chosen, and can be answered by an
 * index, but not where something is made of the outcome.
 *
 * @param choosing true for the same rows; otherwise false or without a value
 * @param exact with OData's own outcome for every row
 * @param hasValue whether the outcome is never without a value
 */
record ODataTerm(Sql choosing, Sql exact, boolean hasValue) {
  /** What is not there. */
  static final ODataTerm NOTHING = any(Sql.of("null"));

  /** A value that was written out. */
  static ODataTerm value(Sql value) {
    return new ODataTerm(value, value, true);
  }

  /** What may be without a value. */
  static ODataTerm any(Sql sql) {
    return new ODataTerm(sql, sql, false);
  }

  /** A comparison: false where SQL has no outcome. */
  static ODataTerm comparison(Sql sql) {
    return new ODataTerm(sql, Sql.format("coalesce(%s, false)", sql), true);
  }

  /** Several put together. */
  static ODataTerm format(String pattern, ODataTerm... parts) {
    var all = List.of(parts);
    return new ODataTerm(
        Sql.format(pattern, all.stream().map(ODataTerm::choosing).toList()),
        Sql.format(pattern, all.stream().map(ODataTerm::exact).toList()),
        all.stream().allMatch(ODataTerm::hasValue));
  }

  /** What is made of the outcomes of several. */
  static Sql of(String pattern, ODataTerm... parts) {
    return Sql.format(pattern, List.of(parts).stream().map(ODataTerm::exact).toList());
  }
}
