package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;
import uk.plumbline.conflict.CaseInQuestion;

/**
 * The facts of the case as an audit would have them after it is begun or changed.
 *
 * @param team the team the case had on the audit date
 * @param sampling how the case was chosen
 * @param population one of those the tool distinguishes; null for none
 * @param workerId the case's worker or the supervisee; null when not named
 */
record CaseFacts(
    String team,
    LocalDate auditedOn,
    Sampling sampling,
    String caseReference,
    @Nullable String population,
    @Nullable UUID workerId) {
  /** The facts of an audit as it stands. */
  static CaseFacts of(AuditRow audit) {
    return new CaseFacts(
        audit.teamCode(),
        audit.auditedOn(),
        Sampling.of(audit.sampling()),
        audit.caseReference(),
        audit.population(),
        audit.workerId());
  }

  /**
   * What its auditor is held against.
   *
   * @param auditId null for an audit that is not begun yet
   */
  CaseInQuestion inQuestion(@Nullable UUID auditId) {
    return new CaseInQuestion(auditId, caseReference, team, workerId, auditedOn);
  }
}
