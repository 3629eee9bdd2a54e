package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.activity.ActivityEntry;

/** Reading audits, within the reader's rights. */
@Singleton
class ReadAudits {
  private static final String CONCERN = "safety_concern_";

  private final AuditWorkRepository waiting;
  private final AuditPages pages;
  private final Audits audits;
  private final Activity activity;

  ReadAudits(AuditWorkRepository waiting, AuditPages pages, Audits audits, Activity activity) {
    this.waiting = waiting;
    this.pages = pages;
    this.audits = audits;
    this.activity = activity;
  }

  /** One audit as it stood at one moment; the reading itself is recorded. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Audit one(UUID id, Person by) {
    var audit = audits.require(id, by);
    activity.record(by, "audit_read", "audit", id.toString(), List.of(), Map.of());
    return audit;
  }

  /** One more row than the limit where there is a next page. */
  @Transactional(readOnly = true)
  List<AuditRow> page(AuditFilter filter, Person by) {
    filter.mustKnowSampling();
    return pages.page(filter, by);
  }

  /** What waits for the caller, soonest due first; 200 at most. */
  @Transactional(readOnly = true)
  List<AuditRow> work(Person by) {
    return waiting.work(
        by.id(),
        by.has(Role.MODERATOR),
        by.has(Role.PRACTICE_IMPROVEMENT),
        by.has(Role.PRACTITIONER),
        by.readsSupervision());
  }

  /**
   * The audit's history; its reader may see the audit. A safety concern hints at a grade, so
   * whoever must not know the grades does not read of one here either.
   */
  @Transactional(readOnly = true)
  List<ActivityEntry> history(UUID id, Person by) {
    var hidesGrades = AuditSight.of(audits.require(id, by).facts(), by).hidesGrades();
    return activity.ofAudit(id).stream()
        .filter(entry -> !hidesGrades || !entry.action().startsWith(CONCERN))
        .toList();
  }
}
