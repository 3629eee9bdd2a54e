package uk.plumbline.concern;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditRow;
import uk.plumbline.audit.AuditSight;
import uk.plumbline.audit.Auditor;
import uk.plumbline.audit.Audits;
import uk.plumbline.shared.Labelled;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Children who may be unsafe now. A concern does not wait for the audit: it is shown at once
 * to those who act on it, whatever the grade, and is never removed.
 */
@Singleton
class SafetyConcerns {
  private final Audits audits;
  private final ConcernRepository rows;
  private final Activity activity;
  private final Clock clock;

  SafetyConcerns(Audits audits, ConcernRepository rows, Activity activity, Clock clock) {
    this.audits = audits;
    this.rows = rows;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * @throws ProblemException as {@link Audits#requireBeside}
   */
  @Transactional
  Audit raise(UUID auditId, ConcernRequest request, Person by) {
    var audit = audits.requireBeside(AllowedAction.RAISE_CONCERN, auditId, by);
    var told = request.told() == null || request.told().isBlank() ? null : request.told();
    rows.raise(auditId, clock.instant(), by.id(), by.name(), request.concern(), told);
    record(by, "safety_concern_raised", auditId);
    return audits.again(audit);
  }

  /** The newest 200, those nobody has taken up first. */
  @Transactional(readOnly = true)
  List<Concern> newest(Person by) {
    var found = rows.newest();
    var facts =
        audits.facts(found.stream().map(ConcernRow::auditId).distinct().toList()).stream()
            .collect(Collectors.toMap(AuditRow::id, Function.identity()));
    return found.stream().map(row -> shown(row, facts.get(row.auditId()), by)).toList();
  }

  /**
   * Takes a concern up, once.
   *
   * @throws ProblemException 404 when there is none, 409 when somebody was quicker
   */
  @Transactional
  Concern acknowledge(UUID id, AcknowledgementRequest request, Person by) {
    var row = rows.find(id).orElseThrow(ProblemException::notFound);
    if (rows.acknowledge(id, clock.instant(), by.name(), request.acknowledgement()) == 0) {
      throw new ProblemException(
          ProblemType.CONCERN_TAKEN_UP,
          "Somebody else has taken up this concern. Nothing of yours was stored.");
    }
    record(by, "safety_concern_taken_up", row.auditId());
    var facts = audits.facts(List.of(row.auditId())).getFirst();
    return shown(rows.find(id).orElseThrow(), facts, by);
  }

  private static Concern shown(ConcernRow row, AuditRow audit, Person reader) {
    return new Concern(
        row.inFull(),
        new Concern.SeenIn(
            audit.id(),
            audit.reference(),
            audit.caseReference(),
            new Labelled(audit.teamCode(), audit.teamLabel()),
            new Auditor(audit.auditorUsername(), audit.auditorName()),
            AuditSight.of(audit, reader) != AuditSight.NONE));
  }

  private void record(Person by, String action, UUID auditId) {
    activity.record(by, action, "audit", auditId.toString(), List.of(), Map.of());
  }
}
