package uk.plumbline.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.plumbline.framework.Framework;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.statistics.GradeStratum;
import uk.plumbline.statistics.TwoPhaseEstimate;

/**
 * One row of a measure had all been moderated. What stands for what is settled by type,
 * scale, original grade and whether a rule sent the audit, so that audits of two types or scales
 * are pooled and never stand for one another. Pure: no database, no clock.
 *
 * @param parts the row's audits, one part for each type and scale
 */
record EstimatedRow(List<CheckedGrades> parts) {
  /** A row without audits. */
  static final EstimatedRow NONE = new EstimatedRow(List.of());

  private static final String STAYED_GOOD_OR_BETTER =
      "In some grade every moderated audit stayed on its side of good. Others might not have.";
  private static final String STAYED_GOOD =
      "In some grade moderation changed nothing about being judged good. It might have for others.";

  /**
   * @param counted what the database counted of this row
   * @param frameworks every framework, newest first
   * @param scales the scale's code by framework code
   */
  static EstimatedRow of(
      List<SecondCheckRow> counted, List<Framework> frameworks, Map<String, String> scales) {
    return new EstimatedRow(
        counted.stream()
            .map(row -> Strand.of(row.type(), row.scaleCode(), frameworks, scales))
            .distinct()
            .map(
                strand ->
                    new CheckedGrades(strand, counted.stream().filter(strand::holds).toList()))
            .toList());
  }

  /**
   * The row's figures: counts by the auditors' own grades, of all audits but those that judgement
   * sent to a second check, and the estimates as proportions.
   *
   * @param named the row's key, label and grades to show
   */
  Figures figures(Figures named) {
    return figures(
        named, new Estimate.Pair(estimate(Judged.GOOD), estimate(Judged.GOOD_OR_BETTER)));
  }

  /** The same counts where their sum can have no estimate. */
  Figures withheld(Figures named, String reason) {
    return figures(
        named,
        new Estimate.Pair(
            estimate(Judged.GOOD).withheldFor(reason),
            estimate(Judged.GOOD_OR_BETTER).withheldFor(reason)));
  }

  private Figures figures(Figures named, Estimate.Pair estimates) {
    var columns = List.copyOf(named.grades().keySet());
    return Figures.of(named.key(), named.label(), originally(), columns).estimated(estimates);
  }

  private GradeCounts originally() {
    return parts.stream()
        .flatMap(
            part ->
                part.strata().stream()
                    .map(
                        stratum ->
                            GradeCounts.of(
                                part.strand().grades().get(stratum.original()),
                                stratum.audited(),
                                stratum.settled().moderated())))
        .reduce(GradeCounts.NONE, GradeCounts::plus);
  }

  private Estimate estimate(Judged judged) {
    var strata =
        parts.stream()
            .flatMap(part -> part.strata().stream().map(one -> counts(part, one, judged)))
            .toList();
    var found = TwoPhaseEstimate.of(strata, null);
    return new Estimate(
        strata.stream().mapToLong(GradeStratum::moderated).sum(),
        strata.stream().mapToLong(GradeStratum::moderatedGood).sum(),
        parts.stream().mapToLong(CheckedGrades::chosenByJudgement).sum(),
        found.estimate(),
        found.lower() == null ? null : new Range(found.lower(), found.upper()),
        found.effectiveN(),
        found.boundLow(),
        found.boundHigh(),
        EstimateNotes.withheld(parts),
        EstimateNotes.note(
            found, strata, judged == Judged.GOOD ? STAYED_GOOD : STAYED_GOOD_OR_BETTER));
  }

  private static GradeStratum counts(
      CheckedGrades part, CheckedGrades.Stratum stratum, Judged judged) {
    var grades = part.strand().grades();
    return new GradeStratum(
        stratum.audited(),
        stratum.settled().moderated(),
        IntStream.range(0, grades.size())
            .filter(place -> judged.holds(grades.get(place)))
            .mapToLong(stratum.moderated()::get)
            .sum(),
        judged.holds(grades.get(stratum.original())));
  }

  /** Rows by their keys. */
  static Map<String, EstimatedRow> byKey(
      List<SecondCheckRow> counted, List<Framework> frameworks, Map<String, String> scales) {
    return counted.stream()
        .collect(
            Collectors.groupingBy(
                SecondCheckRow::rowKey,
                Collectors.collectingAndThen(
                    Collectors.toList(), rows -> of(rows, frameworks, scales))));
  }
}
