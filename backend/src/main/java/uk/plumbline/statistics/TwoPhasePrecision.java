package uk.plumbline.statistics;

import java.util.List;

/**
 * How far a two-phase estimate may be off. The interval is Wilson's at the effective number of
 * audits, so that it stays within 0 to 1.
 */
record TwoPhasePrecision(
    Double seAudits, Double seTeam, Double effectiveN, Double lower, Double upper) {
  static final TwoPhasePrecision NONE = new TwoPhasePrecision(null, null, null, null, null);

  /**
   * @param strata original grades with audits, each moderated at least once
   * @param all audits
   * @param estimate share good had all been moderated
   * @param caseload cases drawn from; null when not known
   */
  static TwoPhasePrecision of(List<GradeStratum> strata, long all, double estimate, Long caseload) {
    var knowsSpread = strata.stream().noneMatch(GradeStratum::isOneForMany);
    var forTeam = knowsSpread && all > 1 ? teamVariance(strata, all, estimate, caseload) : 0;
    var effective =
        forTeam > 0 ? estimate * (1 - estimate) / forTeam : effectiveByWeights(strata, all);
    var interval = WilsonInterval.ofReal(estimate, effective, WilsonInterval.Z95);
    return new TwoPhasePrecision(
        knowsSpread ? Math.sqrt(auditsVariance(strata, all)) : null,
        knowsSpread && all > 1 ? Math.sqrt(forTeam) : null,
        effective,
        interval.lower(),
        interval.upper());
  }

  private static double auditsVariance(List<GradeStratum> strata, long all) {
    return strata.stream()
        .mapToDouble(
            stratum -> {
              var weight = (double) stratum.audited() / all;
              var unchecked = 1 - (double) stratum.moderated() / stratum.audited();
              return weight * weight * unchecked * stratum.variance() / stratum.moderated();
            })
        .sum();
  }

  private static double teamVariance(
      List<GradeStratum> strata, long all, double estimate, Long caseload) {
    double within = 0;
    double between = 0;
    for (var stratum : strata) {
      var weight = (double) stratum.audited() / all;
      var off = stratum.proportion() - estimate;
      var drawn =
          (stratum.audited() - 1.0) / (all - 1)
              - (caseload == null ? 0 : (stratum.moderated() - 1.0) / (caseload - 1));
      within += drawn * weight * stratum.variance() / stratum.moderated();
      between += weight * off * off;
    }
    if (caseload == null) {
      return within + between / (all - 1);
    }
    double cases = caseload;
    return (cases - 1) / cases * within + (cases - all) / (cases * (all - 1)) * between;
  }

  /** Kish's effective size, where the data show no spread to judge by. */
  private static double effectiveByWeights(List<GradeStratum> strata, long all) {
    return 1
        / strata.stream()
            .mapToDouble(
                stratum -> {
                  var weight = (double) stratum.audited() / all;
                  return weight * weight / stratum.moderated();
                })
            .sum();
  }
}
