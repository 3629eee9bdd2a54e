package uk.plumbline.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Hands a complete draft in; the moderation policy decides where it goes. */
@Singleton
class SubmitAudit {
  private final Audits audits;
  private final AuditForms forms;
  private final Moderations moderations;
  private final Activity activity;

  SubmitAudit(Audits audits, AuditForms forms, Moderations moderations, Activity activity) {
    this.audits = audits;
    this.forms = forms;
    this.moderations = moderations;
    this.activity = activity;
  }

  /**
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 409 listing what is missing
   */
  @Transactional
  Audit submit(UUID id, String ifMatch, Person by) {
    var audit = audits.requireFor(AllowedAction.SUBMIT, id, ifMatch, by);
    var with = forms.of(audit.facts());
    var missing = AuditIsComplete.of(with, audit).missing();
    if (!missing.isEmpty()) {
      throw new ProblemException(
              ProblemType.AUDIT_INCOMPLETE,
              "Add what is missing, then submit again. Nothing you wrote was lost.")
          .withErrors(
              missing.stream().map(item -> new FieldError(item.pointer(), item.detail())).toList());
    }
    var chosen = moderations.choose(audit, with.framework().lowest().code());
    var detail =
        chosen
            .<Map<String, Object>>map(why -> Map.of("selection", why.code()))
            .orElse(Map.of("selection", "none"));
    activity.record(by, "audit_submitted", "audit", id.toString(), List.of(), detail);
    LimitingArea.limit(with.form(), with.framework(), audit)
        .filter(Limit::exceeded)
        .ifPresent(
            limit ->
                activity.record(
                    by,
                    "limit_overridden",
                    "audit",
                    id.toString(),
                    List.of(),
                    Map.of("area", limit.area())));
    if (chosen.isPresent()) {
      return audits.moveOn(audit, AuditStatus.SUBMITTED);
    }
    activity.record(null, "audit_finalised", "audit", id.toString(), List.of(), Map.of());
    return audits.moveOn(audit, AuditStatus.FINALISED);
  }
}
