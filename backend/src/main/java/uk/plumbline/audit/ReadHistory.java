package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.tool.Form;

/** What an audit asks, how it came to say what it says, and what was found before it. */
@Singleton
class ReadHistory {
  private final AuditRepository rows;
  private final ChangeRepository changes;
  private final Audits audits;
  private final AuditForms forms;
  private final Activity activity;

  ReadHistory(
      AuditRepository rows,
      ChangeRepository changes,
      Audits audits,
      AuditForms forms,
      Activity activity) {
    this.rows = rows;
    this.changes = changes;
    this.audits = audits;
    this.forms = forms;
    this.activity = activity;
  }

  /** What the audit asks, for whoever may see it. */
  @Transactional(readOnly = true)
  Form form(UUID id, Person by) {
    return forms.of(audits.require(id, by).facts()).form();
  }

  /**
   * Every change with its text, and the versions that counted before; the reading is recorded.
   *
   * @throws ProblemException 404 when unseen, 403 for those who may not read it in full
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  ChangeList changes(UUID id, Person by) {
    var audit = requireInFull(id, by);
    recordReading(id, by);
    var with = forms.of(audit.facts());
    var everyForm =
        with.toolVersionId() == null
            ? List.of(with.form())
            : forms.ofEveryPopulation(with.toolVersionId());
    return ChangeList.of(
        changes.all(id), new FieldLabels(with.framework(), everyForm), changes.earlierVersions(id));
  }

  /**
   * The audit as it counted until it was reopened; the reading is recorded.
   *
   * @param number 1 for the first that counted
   * @throws ProblemException 404 when unseen or not there, 403 for those who may not read the audit
   *     in full
   */
  @Transactional
  EarlierVersion earlierVersion(UUID id, int number, Person by) {
    requireInFull(id, by);
    var version = changes.earlierVersion(id, number).orElseThrow(ProblemException::notFound);
    recordReading(id, by);
    return version;
  }

  /**
   * The newest finalised audit of the same case and type before this one; the reading is recorded.
   *
   * <p>R-23: it is for whoever audits or second-checks this one, and for those who may read the
   * earlier one anyway. A practitioner or a team manager who reads this audit because it is of
   * their own work does not thereby read what was found about a colleague's.
   *
   * @throws ProblemException 404 when unseen, 403 for those who may not read this audit in full
   */
  @Transactional
  Optional<EarlierAudit> previous(UUID id, Person by) {
    var audit = requireInFull(id, by).facts();
    return rows.previous(
            id, audit.type(), audit.caseReference(), audit.auditedOn(), audit.createdAt())
        .filter(earlier -> worksOn(audit, by) || AuditSight.of(earlier, by) == AuditSight.FULL)
        .map(earlier -> audits.reload(earlier.id(), 1))
        .map(
            earlier -> {
              recordReading(earlier.facts().id(), by);
              return EarlierAudit.of(earlier, forms.of(earlier.facts()), by);
            });
  }

  private static boolean worksOn(AuditRow audit, Person by) {
    return by.id().equals(audit.auditorId()) || by.id().equals(audit.moderatorId());
  }

  private Audit requireInFull(UUID id, Person by) {
    var audit = audits.require(id, by);
    if (AuditSight.of(audit.facts(), by) != AuditSight.FULL) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "This is for those who may read the audit in full.");
    }
    return audit;
  }

  private void recordReading(UUID id, Person by) {
    activity.record(by, "audit_read", "audit", id.toString(), List.of(), Map.of());
  }
}
