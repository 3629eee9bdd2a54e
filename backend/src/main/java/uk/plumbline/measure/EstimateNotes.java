package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.statistics.GradeStratum;
import uk.plumbline.statistics.TwoPhaseEstimate;

/** Says why there is no estimate, or how far one can be trusted. */
final class EstimateNotes {
  private static final double ONE_IN_TWENTY = 0.05;

  private EstimateNotes() {}

  /**
   * Why there is no estimate of these audits; null where there is one.
   *
   * @param parts one for each type and scale
   */
  static String withheld(List<CheckedGrades> parts) {
    var strata = parts.stream().flatMap(part -> part.strata().stream()).toList();
    if (strata.isEmpty()) {
      return parts.stream().anyMatch(part -> part.chosenByJudgement() > 0)
          ? "All audits here were chosen for their second check by judgement, and no estimate may"
              + " rest on those."
          : "There are no audits with this grade.";
    }
    if (strata.stream().allMatch(stratum -> stratum.settled().moderated() == 0)) {
      return parts.stream().anyMatch(part -> part.byJudgement().total() > 0)
          ? "The only audits moderated were chosen by judgement, and no estimate may rest on those."
          : "No audit here was moderated.";
    }
    var reasons =
        parts.stream()
            .flatMap(
                part ->
                    part.strata().stream()
                        .filter(stratum -> stratum.settled().moderated() == 0)
                        .map(stratum -> AgreementNotes.none(stratum, part.strand(), "moderated")))
            .toList();
    return reasons.isEmpty() ? null : String.join(" ", reasons);
  }

  /**
   * What to bear in mind with an estimate; null where nothing.
   *
   * @param stayed what is said where every moderated audit of a grade stayed as it was
   */
  static String note(TwoPhaseEstimate found, List<GradeStratum> strata, String stayed) {
    if (found.estimate() == null) {
      return null;
    }
    if (found.seTeam() == null) {
      return "Where one audit was moderated for several, nobody can say how much such audits differ:"
          + " the interval rests on the weights alone.";
    }
    return strata.stream().anyMatch(stratum -> couldStillChange(stratum) != null) ? stayed : null;
  }

  /**
   * The share p of changes at which none among m would have been seen once in twenty times; null
   * where one was seen, or nothing is left unseen.
   */
  static Double couldStillChange(GradeStratum counts) {
    var stayed = counts.originalGood() ? counts.moderated() : 0;
    var isPartly = counts.moderated() > 0 && counts.moderated() < counts.audited();
    return isPartly && counts.moderatedGood() == stayed
        ? 1 - Math.pow(ONE_IN_TWENTY, 1.0 / counts.moderated())
        : null;
  }
}
