package uk.plumbline.practitioner;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditRow;
import uk.plumbline.audit.Audits;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.practitioner.ResponseRequest.Response;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * The worker's part in an audit of their work: their own view comes before the auditor's
 * grades are shown to them. It stands beside the draft and changes no version of it, so that a
 * reflection never makes an auditor's next save stale.
 */
@Singleton
public class Practitioners {
  private final Audits audits;
  private final Frameworks frameworks;
  private final InvolvementRepository rows;
  private final Activity activity;
  private final Clock clock;

  Practitioners(
      Audits audits,
      Frameworks frameworks,
      InvolvementRepository rows,
      Activity activity,
      Clock clock) {
    this.audits = audits;
    this.frameworks = frameworks;
    this.rows = rows;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Invites the worker, who then sees that the audit exists.
   *
   * @throws ProblemException as {@link Audits#requireBeside}
   */
  @Transactional
  Audit invite(UUID id, Person by) {
    var audit = audits.requireBeside(AllowedAction.INVITE_PRACTITIONER, id, by);
    rows.invite(id, clock.instant());
    record(by, "practitioner_invited", id);
    return audits.again(audit);
  }

  /**
   * Records the worker's own view, or rewrites it as long as the grades were not shown to them.
   *
   * @throws ProblemException as {@link Audits#requireBeside}, and 400 for a grade that the audit's
   *     framework does not have
   */
  @Transactional
  Audit reflect(UUID id, ReflectionRequest request, Person by) {
    var audit = audits.requireBeside(AllowedAction.REFLECT, id, by);
    var grade = blankToNull(request.selfGrade());
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    if (grade != null && framework.grade(grade).isEmpty()) {
      throw ProblemException.badRequest(
          "#/selfGrade", framework.label() + " has no such grade; select one of its own");
    }
    rows.reflect(id, request.reflection(), grade, clock.instant());
    record(by, "practitioner_reflected", id);
    return audits.again(audit);
  }

  /**
   * Records the worker's answer to the finished audit, once.
   *
   * @throws ProblemException as {@link Audits#requireBeside}, and 400 for a disagreement that does
   *     not say what it is about
   */
  @Transactional
  Audit respond(UUID id, ResponseRequest request, Person by) {
    var audit = audits.requireBeside(AllowedAction.RESPOND, id, by);
    var comment = blankToNull(request.comment());
    if (request.response() == Response.DISAGREED && comment == null) {
      throw ProblemException.badRequest("#/comment", "Say what you see otherwise");
    }
    rows.respond(id, request.response().code(), comment, clock.instant());
    record(by, "practitioner_responded", id);
    return audits.again(audit);
  }

  /**
   * Another worker is named in a draft: they are not invited yet. What somebody has reflected stays
   * theirs, so then the worker stays too.
   *
   * @param before the audit before the change
   * @throws ProblemException 409 when the worker named until now has reflected
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void workerChanged(AuditRow before) {
    if (before.reflectedAt() != null) {
      throw new ProblemException(
          ProblemType.PRACTITIONER_HAS_REFLECTED,
          before.workerName()
              + " has written a reflection on this audit, so it stays an audit of their work.");
    }
    if (before.invitedAt() != null) {
      rows.uninvite(before.id());
    }
  }

  private void record(Person by, String action, UUID id) {
    activity.record(by, action, "audit", id.toString(), List.of(), Map.of());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
