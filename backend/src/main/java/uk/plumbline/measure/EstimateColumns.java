package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.download.Cell;

/** The columns that a file of estimates has beyond those of counted proportions. */
final class EstimateColumns {
  /** How far an estimate can be trusted, whatever it is of; see {@link #trust}. */
  static final List<String> TRUST =
      List.of("chosen_by_judgement", "effective_n", "bound_low", "bound_high", "withheld", "note");

  private static final List<String> NAMES =
      Stream.concat(Stream.of("moderated", "moderated_judged_so"), TRUST.stream()).toList();

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
    var cells = new ArrayList<>(line);
    cells.add(Cell.count(estimate.moderated()));
    cells.add(Cell.count(estimate.moderatedJudgedSo()));
    cells.addAll(trust(estimate));
    return cells;
  }

  /** The cells of {@link #TRUST}. */
  static List<Cell> trust(Estimate of) {
    return List.of(
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
