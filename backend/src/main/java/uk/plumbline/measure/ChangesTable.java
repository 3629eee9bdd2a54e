package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.FigureChanges.FigureChange;
import uk.plumbline.measure.FigureLines.Line;

/** What became of figures as a table: a line for each team, then one for the total. */
record ChangesTable(FigureChanges measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    var about =
        new ArrayList<>(
            AboutFigures.of(
                "What changed in judged good or better", measure.definition(), measure.until()));
    about.add(3, new FigureTable.Fact("Changes since", AboutFigures.moment(measure.since())));
    return FigureLines.of(measure.rows(), List.of(measure.total()), ChangesTable::line, about);
  }

  @Override
  public String whyNotOutside() {
    return "What changed between two days is a few audits, and says what each of them was judged.";
  }

  private static Line line(FigureChange row) {
    return new Line()
        .text("key", row.key())
        .text("label", row.label())
        .share("before", row.before())
        .share("after", row.after())
        .share("newly_counted", row.newlyCounted())
        .share("counted_again", row.countedAgain())
        .share("no_longer_counted", row.noLongerCounted())
        .count("late_checks", row.lateChecks())
        .count("raised", row.raised())
        .count("lowered", row.lowered())
        .count("became_good_or_better", row.becameGood())
        .count("ceased_good_or_better", row.ceasedGood());
  }
}
