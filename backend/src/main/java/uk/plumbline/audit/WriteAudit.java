package uk.plumbline.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.conflict.Conflicts;
import uk.plumbline.practitioner.Practitioners;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** The auditor's part of an audit's life: start and change. */
@Singleton
class WriteAudit {
  private final AuditRepository rows;
  private final Audits audits;
  private final AuditEntryCheck entry;
  private final ToolChoice tools;
  private final AuditContents contents;
  private final AuditHistory history;
  private final Conflicts conflicts;
  private final Practitioners practitioners;
  private final AuditLives lives;
  private final People people;
  private final Activity activity;
  private final Clock clock;

  WriteAudit(
      AuditRepository rows,
      Audits audits,
      AuditEntryCheck entry,
      ToolChoice tools,
      AuditContents contents,
      AuditHistory history,
      Conflicts conflicts,
      Practitioners practitioners,
      AuditLives lives,
      People people,
      Activity activity,
      Clock clock) {
    this.rows = rows;
    this.audits = audits;
    this.entry = entry;
    this.tools = tools;
    this.contents = contents;
    this.history = history;
    this.conflicts = conflicts;
    this.practitioners = practitioners;
    this.lives = lives;
    this.people = people;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Starts an audit of the caller's own, or allocates one to an auditor.
   *
   * @throws ProblemException 400 with every fault, 403 when the caller may not, 409 when the
   *     reference is taken or the auditor too close to the case
   */
  @Transactional
  Audit start(CreateAuditRequest request, Person by) {
    var auditor = auditorFor(request, by);
    mustReadSupervision(request.type(), by);
    var faults = new Faults();
    var facts =
        new CaseFacts(
            request.team(),
            request.auditedOn(),
            request.sampling(),
            request.caseReference(),
            request.population(),
            entry.worker(request.worker(), faults));
    entry.checkTeam(facts.team(), facts.auditedOn(), faults);
    entry.checkDate(facts.auditedOn(), faults);
    var chosen = tools.choose(request, faults);
    var judgements =
        chosen
            .map(with -> new JudgementCheck(with, faults).check(request.overall(), request.areas()))
            .orElse(Map.of());
    faults.refuse();
    var own = auditor.id().equals(by.id());
    if (!own && judgements.values().stream().anyMatch(given -> !given.isEmpty())) {
      throw ProblemException.badRequest(
          "#/overall", "Only the auditor grades; allocate the audit without judgements.");
    }
    var reason = request.conflictOverride();
    var overridden = conflicts.mayAudit(auditor, facts.inQuestion(null), reason, by);
    var with = chosen.orElseThrow();
    var id = insert(request, facts, with, auditor, own);
    store(id, judgements);
    var action = own ? "audit_started" : "audit_allocated";
    activity.record(by, action, "audit", id.toString(), List.of(), Map.of());
    if (overridden) {
      lives.decided(id, "conflict_overridden", by, reason);
      activity.record(by, "conflict_overridden", "audit", id.toString(), List.of(), Map.of());
    }
    var begun = audits.counted(audits.reload(id, 1), with);
    history.begun(begun, with, by);
    return begun;
  }

  private UUID insert(
      CreateAuditRequest request, CaseFacts facts, MadeWith with, Person auditor, boolean own) {
    var id = UUID.randomUUID();
    rows.insert(
        id,
        request.reference() == null ? nextReference() : request.reference(),
        request.type().code(),
        (request.origin() == null ? Origin.INTERNAL : request.origin()).code(),
        facts.team(),
        facts.auditedOn(),
        request.dueOn(),
        facts.sampling().code(),
        with.framework().code(),
        with.toolVersionId(),
        facts.population(),
        facts.workerId(),
        facts.caseReference(),
        auditor.id(),
        auditor.name(),
        (own ? AuditStatus.IN_PROGRESS : AuditStatus.ALLOCATED).code(),
        clock.instant());
    return id;
  }

  /**
   * Changes what the request names and nothing else.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 with every fault
   */
  @Transactional
  Audit change(UUID id, String ifMatch, ChangeAuditRequest request, Person by) {
    var before = audits.requireFor(AllowedAction.EDIT, id, ifMatch, by);
    var faults = new Faults();
    var facts = factsAfter(before.facts(), request, faults);
    entry.checkTeam(facts.team(), facts.auditedOn(), faults);
    entry.checkDate(facts.auditedOn(), faults);
    var with = tools.madeWith(before.facts(), facts, faults);
    var judgements = new JudgementCheck(with, faults).check(request.overall(), request.areas());
    var content = before.content().after(request);
    new ContentCheck(with.form(), facts.auditedOn(), Today.on(clock), faults)
        .check(request, content);
    contents.checkIdentifiers(id, content.actions(), faults);
    faults.refuse();
    keepAtArmsLength(before.facts(), facts);
    var changed =
        rows.change(
            id,
            before.facts().version(),
            facts.team(),
            facts.auditedOn(),
            facts.sampling().code(),
            facts.caseReference(),
            facts.population(),
            facts.workerId(),
            clock.instant());
    Audits.mustHaveChanged(changed);
    store(id, judgements);
    contents.store(id, before.content(), content);
    // Only a tool asks different things of different groups of children.
    if (with.toolVersionId() != null
        && !Objects.equals(facts.population(), before.facts().population())) {
      rows.ask(id, String.join(",", new FormLookup(with.form()).areas()));
    }
    var after = audits.counted(audits.rewritten(before), with);
    var fields = history.changed(before, after, with, by);
    activity.record(by, "audit_changed", "audit", id.toString(), fields, Map.of());
    return after;
  }

  /** A change of the case brings its auditor no closer to it, and gives nobody another's words. */
  private void keepAtArmsLength(AuditRow was, CaseFacts facts) {
    conflicts.mustBringNone(
        was.auditorId(), CaseFacts.of(was).inQuestion(was.id()), facts.inQuestion(was.id()));
    if (was.workerId() != null && !was.workerId().equals(facts.workerId())) {
      practitioners.workerChanged(was);
    }
  }

  private CaseFacts factsAfter(AuditRow was, ChangeAuditRequest request, Faults faults) {
    return new CaseFacts(
        request.team() == null ? was.teamCode() : request.team(),
        request.auditedOn() == null ? was.auditedOn() : request.auditedOn(),
        request.sampling() == null ? Sampling.of(was.sampling()) : request.sampling(),
        request.caseReference() == null ? was.caseReference() : request.caseReference(),
        request.population() == null ? was.population() : request.population(),
        request.worker() == null ? was.workerId() : entry.worker(request.worker().text(), faults));
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

  private static void mustReadSupervision(AuditType type, Person by) {
    if (type == AuditType.SUPERVISION && !by.readsSupervision()) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED,
          "Supervision audits hold staff data and need a permission of their own. Ask an"
              + " administrator if you should have it.");
    }
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
            rows.putJudgement(
                id,
                area,
                judgement.grade(),
                judgement.rationale(),
                judgement.impact(),
                judgement.notApplicable());
          }
        });
  }
}
