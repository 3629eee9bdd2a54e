package uk.plumbline.life;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditLives;
import uk.plumbline.audit.AuditTransitions;
import uk.plumbline.audit.Audits;
import uk.plumbline.audit.Decision;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/**
 * The steps that need a reason and somebody who allows them. Each writes the step, the reason and
 * the activity together or not at all.
 */
@Singleton
public class DecideOnAudit {
  private final Audits audits;
  private final AuditAnswers answers;
  private final AuditLives lives;
  private final Moderations moderations;
  private final EarlierVersionRepository earlier;
  private final Activity activity;
  private final ObjectMapper json;
  private final Clock clock;

  DecideOnAudit(
      Audits audits,
      AuditAnswers answers,
      AuditLives lives,
      Moderations moderations,
      EarlierVersionRepository earlier,
      Activity activity,
      ObjectMapper json,
      Clock clock) {
    this.audits = audits;
    this.answers = answers;
    this.lives = lives;
    this.moderations = moderations;
    this.earlier = earlier;
    this.activity = activity;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Gives a submitted audit back to its auditor with notes. Its second check stays as it is and
   * goes on when the audit is submitted again.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 where a note is on no section of
   *     the form
   */
  @Transactional
  Audit returned(UUID id, String ifMatch, ReturnRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.RETURN, id, ifMatch, by);
    var sections = answers.formOf(audit).sectionCodes();
    mustBeOnSections(request, sections);
    lives.returned(
        id,
        by,
        request.reason(),
        request.notes().stream()
            .map(entry -> Decision.Note.open(entry.section(), entry.note()))
            .toList());
    record(by, "audit_returned", id, Map.of("notes", request.notes().size()));
    return audits.moveOn(audit, AuditTransitions.target(AllowedAction.RETURN));
  }

  /**
   * Gives an audit a later due date.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 where the date is not later
   */
  @Transactional
  Audit extended(UUID id, String ifMatch, ExtensionRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.EXTEND, id, ifMatch, by);
    var before = audit.facts().dueOn();
    if (!request.dueOn().isAfter(Today.on(clock))) {
      throw ProblemException.badRequest("#/dueOn", "The new due date must be later than today");
    }
    if (before != null && !request.dueOn().isAfter(before)) {
      throw ProblemException.badRequest(
          "#/dueOn", "The new due date must be later than the due date so far");
    }
    lives.extended(id, by, request.reason(), before, request.dueOn());
    activity.record(by, "audit_extended", "audit", id.toString(), List.of("dueOn"), Map.of());
    return audits.extend(audit, request.dueOn());
  }

  /**
   * Takes an audit out before it counts. Nothing of it is deleted.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}
   */
  @Transactional
  Audit withdrawn(UUID id, String ifMatch, String reason, Person by) {
    var audit = audits.requireFor(AllowedAction.WITHDRAW, id, ifMatch, by);
    lives.decided(id, "withdrawn", by, reason);
    record(by, "audit_withdrawn", id, Map.of("status", audit.facts().status()));
    return audits.moveOn(audit, AuditTransitions.target(AllowedAction.WITHDRAW));
  }

  /**
   * Opens a finalised audit again. What counted is kept as it was shown; the audit counts no more
   * until it is finalised again, and is chosen for a second check anew.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}
   */
  @Transactional
  public Audit reopened(UUID id, String ifMatch, String reason, Person by) {
    var audit = audits.requireFor(AllowedAction.REOPEN, id, ifMatch, by);
    earlier.keep(
        id, audit.facts().finalisedAt(), clock.instant(), text(answers.response(audit, by)));
    earlier.clearResponse(id);
    moderations.supersede(audit);
    lives.decided(id, "reopened", by, reason);
    record(by, "audit_reopened", id, Map.of());
    return audits.reopen(audit);
  }

  private static void mustBeOnSections(ReturnRequest request, List<String> sections) {
    var errors = new ArrayList<FieldError>();
    var noted = new HashSet<String>();
    for (var at = 0; at < request.notes().size(); at++) {
      var section = request.notes().get(at).section();
      var pointer = "#/notes/" + at + "/section";
      if (!sections.contains(section)) {
        errors.add(new FieldError(pointer, "The audit's form has no section with this code"));
      } else if (!noted.add(section)) {
        errors.add(new FieldError(pointer, "Write one note for each section"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "A note is not on a section of the form.")
          .withErrors(errors);
    }
  }

  private void record(Person by, String action, UUID id, Map<String, Object> detail) {
    activity.record(by, action, "audit", id.toString(), List.of(), detail);
  }

  private String text(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
