package uk.plumbline.measure;

import java.util.List;
import java.util.stream.IntStream;
import uk.plumbline.measure.ModerationEffect.Figures;
import uk.plumbline.measure.ModerationEffect.Judged;
import uk.plumbline.statistics.GradeStratum;
import uk.plumbline.statistics.TwoPhaseEstimate;

/** Turns one row's counts into its shares good or better. Pure: no database, no clock. */
final class EffectFigures {
  private static final String STAYED =
      "In some grade every moderated audit stayed on its side of good. Others might not have.";

  private final SecondCheckRows.Row row;
  private final Strand strand;
  private final List<CheckedGrades.Stratum> strata;

  private EffectFigures(SecondCheckRows.Row row) {
    this.row = row;
    this.strand = row.grades().strand();
    this.strata = row.grades().strata();
  }

  static Figures of(SecondCheckRows.Row row) {
    return new EffectFigures(row).figures();
  }

  private Figures figures() {
    var counts = strata.stream().map(this::counts).toList();
    var found = TwoPhaseEstimate.of(counts, null);
    return new Figures(
        row.key(),
        row.label(),
        strand.type(),
        strand.scale(),
        counts.stream().mapToLong(GradeStratum::audited).sum(),
        counts.stream().mapToLong(GradeStratum::originallyGood).sum(),
        counts.stream().mapToLong(GradeStratum::recordedGood).sum(),
        counts.stream().mapToLong(GradeStratum::moderated).sum(),
        counts.stream().mapToLong(GradeStratum::moderatedGood).sum(),
        found.original(),
        found.recorded(),
        found.moderatedOnly(),
        found.estimate(),
        found.seAudits(),
        found.seTeam(),
        found.effectiveN(),
        found.lower(),
        found.upper(),
        found.boundLow(),
        found.boundHigh(),
        found.estimate() == null ? null : found.original() - found.estimate(),
        EstimateNotes.withheld(List.of(row.grades())),
        EstimateNotes.note(found, counts, STAYED),
        strata.stream().map(this::shown).toList(),
        judgement());
  }

  private GradeStratum counts(CheckedGrades.Stratum stratum) {
    return new GradeStratum(
        stratum.audited(),
        stratum.settled().moderated(),
        good(stratum.moderated()),
        strand.good().get(stratum.original()));
  }

  private long good(List<Long> byGrade) {
    return IntStream.range(0, byGrade.size())
        .filter(strand.good()::get)
        .mapToLong(byGrade::get)
        .sum();
  }

  private ModerationEffect.Stratum shown(CheckedGrades.Stratum stratum) {
    var grade = strand.grades().get(stratum.original());
    var counts = counts(stratum);
    return new ModerationEffect.Stratum(
        grade.code(),
        grade.shortLabel(),
        stratum.byRule(),
        grade.goodOrBetter(),
        counts.audited(),
        counts.moderated(),
        counts.moderatedGood(),
        EstimateNotes.couldStillChange(counts));
  }

  private Judged judgement() {
    var table = row.grades().byJudgement();
    return new Judged(
        row.grades().chosenByJudgement(),
        row.grades().chosenByJudgementGood(),
        table.total(),
        table.count((original, settled) -> strand.good().get(settled)));
  }
}
