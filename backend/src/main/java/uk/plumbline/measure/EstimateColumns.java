package uk.plumbline.measure;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.download.Cell;

/** The columns that a file of estimates has beyond those of counted proportions. */
final class EstimateColumns {
  private static final List<String> NAMES =
      List.of(
          "moderated",
          "moderated_judged_so",
          "chosen_by_judgement",
          "effective_n",
          "bound_low",
          "bound_high",
          "withheld",
          "note");

  private EstimateColumns() {}

  /** A header with these columns after its own; what is counted is by the auditors' grades. */
  static List<String> after(List<String> header) {
    return Stream.concat(
            header.stream().map(name -> name.equals("judged_so") ? "original_judged_so" : name),
            NAMES.stream())
        .toList();
  }

  /** A line with these cells after its own. */
  static List<Cell> after(List<Cell> line, Estimate estimate) {
    return Stream.concat(line.stream(), cells(estimate)).toList();
  }

  private static Stream<Cell> cells(Estimate of) {
    return Stream.of(
        Cell.count(of.moderated()),
        Cell.count(of.moderatedJudgedSo()),
        Cell.count(of.chosenByJudgement()),
        Cell.number(of.effectiveN()),
        Cell.number(of.boundLow()),
        Cell.number(of.boundHigh()),
        Cell.text(of.withheld()),
        Cell.text(of.note()));
  }

  /** Empty cells, for a line that has none of this. */
  static List<Cell> afterWithout(List<Cell> line) {
    return Stream.concat(line.stream(), NAMES.stream().map(name -> Cell.text(null))).toList();
  }
}
