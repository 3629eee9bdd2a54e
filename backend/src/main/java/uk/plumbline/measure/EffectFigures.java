package uk.plumbline.measure;

import java.util.List;
import java.util.stream.IntStream;
import uk.plumbline.measure.ModerationEffect.Figures;
import uk.plumbline.measure.ModerationEffect.Judged;
import uk.plumbline.statistics.GradeStratum;
import uk.plumbline.statistics.TwoPhaseEstimate;

/** Turns one row's counts into its shares good or better. Pure: no database, no clock. */
final class EffectFigures {
  private static final double ONE_IN_TWENTY = 0.05;

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
        withheld(),
        note(found),
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
        couldStillChange(counts));
  }

  /** The share p of changes at which none among m would have been seen once in twenty times. */
  private static Double couldStillChange(GradeStratum counts) {
    var stayed = counts.originalGood() ? counts.moderated() : 0;
    var isPartly = counts.moderated() > 0 && counts.moderated() < counts.audited();
    return isPartly && counts.moderatedGood() == stayed
        ? 1 - Math.pow(ONE_IN_TWENTY, 1.0 / counts.moderated())
        : null;
  }

  private String withheld() {
    if (strata.isEmpty()) {
      return row.grades().chosenByJudgement() > 0
          ? "All audits here were chosen for their second check by judgement, and no estimate may"
              + " rest on those."
          : "There are no audits with this grade.";
    }
    var unknown = strata.stream().filter(stratum -> stratum.settled().moderated() == 0).toList();
    if (unknown.size() == strata.size()) {
      return row.grades().byJudgement().total() > 0
          ? "The only audits moderated were chosen by judgement, and no estimate may rest on those."
          : "No audit here was moderated.";
    }
    return unknown.isEmpty()
        ? null
        : String.join(
            " ",
            unknown.stream()
                .map(stratum -> AgreementNotes.none(stratum, strand, "moderated"))
                .toList());
  }

  private String note(TwoPhaseEstimate found) {
    if (found.estimate() == null) {
      return null;
    }
    if (found.seTeam() == null) {
      return "Where one audit was moderated for several, nobody can say how much such audits differ:"
          + " the interval rests on the weights alone.";
    }
    return strata.stream().anyMatch(stratum -> couldStillChange(counts(stratum)) != null)
        ? "In some grade every moderated audit stayed on its side of good. Others might not have."
        : null;
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
