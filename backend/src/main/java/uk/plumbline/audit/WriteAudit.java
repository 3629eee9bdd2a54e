package uk.plumbline.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** The auditor's part of an audit's life: start and change. */
@Singleton
class WriteAudit {
  private final AuditRepository rows;
  private final Audits audits;
  private final AuditEntryCheck entry;
  private final People people;
  private final Activity activity;
  private final Clock clock;

  WriteAudit(
      AuditRepository rows,
      Audits audits,
      AuditEntryCheck entry,
      People people,
      Activity activity,
      Clock clock) {
    this.rows = rows;
    this.audits = audits;
    this.entry = entry;
    this.people = people;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Starts an audit of the caller's own, or allocates one to an auditor.
   *
   * @throws ProblemException 400 with every fault, 403 when the caller may not, 409 when the
   *     reference is taken
   */
  @Transactional
  Audit start(CreateAuditRequest request, Person by) {
    var auditor = auditorFor(request, by);
    var judgements =
        entry.check(
            request.team(),
            request.auditedOn(),
            request.framework(),
            request.overall(),
            request.areas());
    var own = auditor.id().equals(by.id());
    if (!own && judgements.values().stream().anyMatch(given -> !given.isEmpty())) {
      throw ProblemException.badRequest(
          "#/overall", "Only the auditor grades; allocate the audit without judgements.");
    }
    var id = UUID.randomUUID();
    rows.insert(
        id,
        request.reference() == null ? nextReference() : request.reference(),
        request.type().code(),
        (request.origin() == null ? Origin.INTERNAL : request.origin()).code(),
        request.team(),
        request.auditedOn(),
        request.dueOn(),
        request.sampling().code(),
        request.framework(),
        request.caseReference(),
        auditor.id(),
        auditor.name(),
        (own ? AuditStatus.IN_PROGRESS : AuditStatus.ALLOCATED).code(),
        clock.instant());
    store(id, judgements);
    var action = own ? "audit_started" : "audit_allocated";
    activity.record(by, action, "audit", id.toString(), List.of(), Map.of());
    return audits.reload(id, 1);
  }

  /**
   * Changes what the request names and nothing else.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 with every fault
   */
  @Transactional
  Audit change(UUID id, String ifMatch, ChangeAuditRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.EDIT, id, ifMatch, by);
    var facts = audit.facts();
    var team = request.team() == null ? facts.teamCode() : request.team();
    var auditedOn = request.auditedOn() == null ? facts.auditedOn() : request.auditedOn();
    var sampling = request.sampling() == null ? facts.sampling() : request.sampling().code();
    var caseReference =
        request.caseReference() == null ? facts.caseReference() : request.caseReference();
    var judgements =
        entry.check(team, auditedOn, facts.frameworkCode(), request.overall(), request.areas());
    var changed =
        rows.change(id, facts.version(), team, auditedOn, sampling, caseReference, clock.instant());
    var after = audits.reload(id, changed);
    store(id, judgements);
    activity.record(
        by,
        "audit_changed",
        "audit",
        id.toString(),
        changedFields(audit, after.facts(), judgements),
        Map.of());
    return audits.reload(id, 1);
  }

  private Person auditorFor(CreateAuditRequest request, Person by) {
    if (request.auditor() == null || People.sameUser(request.auditor(), by.username())) {
      if (!by.has(Role.AUDITOR)) {
        throw ProblemException.badRequest(
            "#/auditor", "Name the auditor to allocate the audit to.");
      }
      return by;
    }
    if (!by.has(Role.ADMINISTRATOR) && !by.has(Role.PRACTICE_IMPROVEMENT)) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "Only your own audits are yours to start.");
    }
    return people
        .findActive(request.auditor(), Role.AUDITOR)
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "#/auditor", "There is no auditor with this user name."));
  }

  private String nextReference() {
    return "PL-%06d".formatted(rows.nextReferenceNumber());
  }

  private void store(UUID id, Map<String, Judgement> judgements) {
    judgements.forEach(
        (area, judgement) -> {
          if (judgement.isEmpty()) {
            rows.removeJudgement(id, area);
          } else {
            rows.putJudgement(id, area, judgement.grade(), judgement.rationale());
          }
        });
  }

  private static List<String> changedFields(
      Audit before, AuditRow after, Map<String, Judgement> judgements) {
    var names = new ArrayList<String>();
    var was = before.facts();
    note(names, "team", was.teamCode(), after.teamCode());
    note(names, "auditedOn", was.auditedOn(), after.auditedOn());
    note(names, "sampling", was.sampling(), after.sampling());
    note(names, "caseReference", was.caseReference(), after.caseReference());
    judgements.forEach(
        (area, judgement) -> {
          var old = before.judgements().getOrDefault(area, new Judgement(null, null));
          var place = area.equals(Framework.OVERALL) ? area : "areas/" + area;
          note(names, place + "/grade", old.grade(), judgement.grade());
          note(names, place + "/rationale", old.rationale(), judgement.rationale());
        });
    return names;
  }

  private static void note(List<String> names, String name, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      names.add(name);
    }
  }
}
