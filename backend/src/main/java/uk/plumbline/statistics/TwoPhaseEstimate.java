package uk.plumbline.statistics;

import java.util.List;

/**
 * What share of audits would be good or better had all been moderated, where only some were, chosen
 * at random within each original grade.
 *
 * @param original share good by the auditors' grades; null without audits
 * @param recorded share good by the moderated grade where there is one, else the auditor's
 * @param moderatedOnly share good among the moderated, biased by how they were chosen; null when
 *     none was
 * @param estimate had all been moderated; null when a grade has audits and none moderated
 * @param seAudits standard error as to what these audits would have said; null where not defined
 * @param seTeam standard error as to the work the audits were drawn from; null where not defined
 * @param effectiveN size of a simple random sample as informative as this one
 * @param lower lower end of the 95% interval for the work
 * @param upper upper end
 * @param boundLow the estimate if none of the grades without moderation were good
 * @param boundHigh the estimate if all of them were
 * @see <a href="https://doi.org/10.1080/01621459.1970.10481170">Tenenbein 1970, Journal of the
 *     American Statistical Association 65, pages 1350 to 1361</a>; Cochran 1977, Sampling
 *     Techniques, chapter 12
 */
public record TwoPhaseEstimate(
    Double original,
    Double recorded,
    Double moderatedOnly,
    Double estimate,
    Double seAudits,
    Double seTeam,
    Double effectiveN,
    Double lower,
    Double upper,
    Double boundLow,
    Double boundHigh) {
  private static final TwoPhaseEstimate NOTHING =
      new TwoPhaseEstimate(null, null, null, null, null, null, null, null, null, null, null);

  /**
   * @param strata one an original grade
   * @param caseload cases from which the audits were drawn at random; null when not known
   * @throws IllegalArgumentException when the caseload is smaller than the number of audits
   */
  public static TwoPhaseEstimate of(List<GradeStratum> strata, Long caseload) {
    var used = strata.stream().filter(stratum -> stratum.audited() > 0).toList();
    var all = used.stream().mapToLong(GradeStratum::audited).sum();
    if (caseload != null && caseload < all) {
      throw new IllegalArgumentException("The caseload is smaller than the number of audits");
    }
    if (all == 0) {
      return NOTHING;
    }
    var moderated = used.stream().mapToLong(GradeStratum::moderated).sum();
    var good = used.stream().mapToLong(GradeStratum::moderatedGood).sum();
    var known =
        used.stream()
            .filter(stratum -> stratum.moderated() > 0)
            .mapToDouble(stratum -> stratum.audited() * stratum.proportion())
            .sum();
    var unknown =
        used.stream()
            .filter(stratum -> stratum.moderated() == 0)
            .mapToLong(GradeStratum::audited)
            .sum();
    var precision =
        unknown > 0
            ? TwoPhasePrecision.NONE
            : TwoPhasePrecision.of(used, all, known / all, caseload);
    return new TwoPhaseEstimate(
        used.stream().mapToLong(GradeStratum::originallyGood).sum() / (double) all,
        used.stream().mapToLong(GradeStratum::recordedGood).sum() / (double) all,
        moderated == 0 ? null : good / (double) moderated,
        unknown > 0 ? null : known / all,
        precision.seAudits(),
        precision.seTeam(),
        precision.effectiveN(),
        precision.lower(),
        precision.upper(),
        known / all,
        (known + unknown) / all);
  }
}
