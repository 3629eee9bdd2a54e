package uk.plumbline.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.Judgement;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Whether grades given to an audit by somebody else are whole, known and explained. */
final class GradeChecks {
  private final Audit audit;
  private final Framework framework;

  GradeChecks(Audit audit, Framework framework) {
    this.audit = audit;
    this.framework = framework;
  }

  /** Requires a grade for exactly what the auditor graded, in the audit's framework. */
  <T> void requireEveryJudgement(Map<String, T> given, Function<T, String> gradeOf) {
    var errors = faults(given, gradeOf);
    refuse(errors, "Every judgement of the auditor needs one of yours.");
  }

  /** Whether there is a grade for exactly what the auditor graded. */
  <T> boolean isWhole(Map<String, T> given, Function<T, String> gradeOf) {
    return faults(given, gradeOf).isEmpty();
  }

  private <T> List<FieldError> faults(Map<String, T> given, Function<T, String> gradeOf) {
    var wanted = audit.gradedAreas().toList();
    var errors = new ArrayList<FieldError>();
    wanted.stream()
        .filter(area -> !given.containsKey(area))
        .forEach(
            area ->
                errors.add(
                    new FieldError(
                        Judgement.pointer(area), "Select a grade for " + framework.labelOf(area))));
    given.forEach(
        (area, judgement) -> {
          if (!wanted.contains(area)) {
            errors.add(
                new FieldError(Judgement.pointer(area), "The auditor did not grade this area"));
          } else if (framework.grade(gradeOf.apply(judgement)).isEmpty()) {
            errors.add(
                new FieldError(Judgement.pointer(area), framework.label() + " has no such grade"));
          }
        });
    return errors;
  }

  /**
   * Requires a reason, for all together or for each.
   *
   * @param reason for all; null or blank for none
   * @param needed areas that need one
   */
  void requireReasons(
      Map<String, ModerateAuditRequest.Settled> settled, String reason, List<String> needed) {
    if (reason != null && !reason.isBlank()) {
      return;
    }
    var errors = new ArrayList<FieldError>();
    settled.forEach(
        (area, given) -> {
          var isSaid = given.reason() != null && !given.reason().isBlank();
          if (needed.contains(area) && !isSaid) {
            errors.add(
                new FieldError(
                    Judgement.pointer(area) + "/reason",
                    "Say why you give this grade for " + framework.labelOf(area)));
          }
        });
    refuse(errors, "A grade needs a reason.");
  }

  private static void refuse(List<FieldError> errors, String detail) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, detail).withErrors(errors);
    }
  }
}
