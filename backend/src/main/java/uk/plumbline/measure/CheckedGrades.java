package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.plumbline.statistics.CheckedStratum;
import uk.plumbline.statistics.GradeTable;

/**
 * The audits of one row in one table's terms: what was audited, how it was chosen for a second
 * check and what came of that. Pure: no database, no clock.
 *
 * @param strand the scale they are graded on
 * @param rows as counted, all of the strand
 */
record CheckedGrades(Strand strand, List<SecondCheckRow> rows) {
  /**
   * Audits of one original grade that had the same chance of a second check.
   *
   * @param original the original grade's place from the worst
   * @param byRule whether a rule sends them all; otherwise a share is drawn
   * @param audited all of them
   * @param moderated how many a second check settled at each grade, worst to best
   * @param blind how many were given each grade by a moderator who had not seen the first
   */
  record Stratum(
      int original, boolean byRule, long audited, List<Long> moderated, List<Long> blind) {
    CheckedStratum settled() {
      return new CheckedStratum(original, audited, moderated);
    }

    CheckedStratum blindly() {
      return new CheckedStratum(original, audited, blind);
    }
  }

  /**
   * Those with audits, worst grade first and those sent by a rule before the others. Audits chosen
   * by judgement are in none.
   */
  List<Stratum> strata() {
    var strata = new ArrayList<Stratum>();
    for (int grade = 0; grade < size(); grade++) {
      for (var byRule : new boolean[] {true, false}) {
        var stratum = stratum(grade, byRule);
        if (stratum.audited() > 0) {
          strata.add(stratum);
        }
      }
    }
    return strata;
  }

  private Stratum stratum(int original, boolean byRule) {
    Predicate<SecondCheckRow> belongs =
        row ->
            !row.isByJudgement()
                && row.isByRule() == byRule
                && strand.place(row.originalGradeCode()) == original;
    return new Stratum(
        original,
        byRule,
        rows.stream().filter(belongs).mapToLong(SecondCheckRow::audits).sum(),
        counts(belongs, SecondCheckRow::settledGradeCode),
        counts(belongs, SecondCheckRow::blindGradeCode));
  }

  private List<Long> counts(
      Predicate<SecondCheckRow> belongs, Function<SecondCheckRow, String> given) {
    var sums = new long[size()];
    rows.stream()
        .filter(belongs)
        .filter(row -> given.apply(row) != null)
        .forEach(row -> sums[strand.place(given.apply(row))] += row.audits());
    return IntStream.range(0, size()).mapToObj(i -> sums[i]).toList();
  }

  /** Original by settled grade of the audits that judgement alone had checked. */
  GradeTable byJudgement() {
    return GradeTable.of(
        IntStream.range(0, size())
            .mapToObj(
                original -> {
                  var counts =
                      counts(
                          row ->
                              row.isByJudgement()
                                  && strand.place(row.originalGradeCode()) == original,
                          SecondCheckRow::settledGradeCode);
                  return new CheckedStratum(
                      original, counts.stream().mapToLong(Long::longValue).sum(), counts);
                })
            .toList(),
        size());
  }

  /** Audits chosen by judgement, whether checked by now or not. */
  long chosenByJudgement() {
    return judged().mapToLong(SecondCheckRow::audits).sum();
  }

  /** How many of those the auditor graded good or better. */
  long chosenByJudgementGood() {
    return judged()
        .filter(row -> strand.good().get(strand.place(row.originalGradeCode())))
        .mapToLong(SecondCheckRow::audits)
        .sum();
  }

  private Stream<SecondCheckRow> judged() {
    return rows.stream().filter(SecondCheckRow::isByJudgement);
  }

  private int size() {
    return strand.grades().size();
  }
}
