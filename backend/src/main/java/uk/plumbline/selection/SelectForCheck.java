package uk.plumbline.selection;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditLives;
import uk.plumbline.audit.Audits;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.ProblemException;

/** Chooses an audit for a second check because somebody thinks it should be. */
@Singleton
class SelectForCheck {
  private final Audits audits;
  private final AuditLives lives;
  private final Moderations moderations;
  private final Activity activity;

  SelectForCheck(Audits audits, AuditLives lives, Moderations moderations, Activity activity) {
    this.audits = audits;
    this.lives = lives;
    this.moderations = moderations;
    this.activity = activity;
  }

  /**
   * Opens the second check of an audit that was not chosen. A finalised one stays finalised, and
   * counts with the auditor's grades until the check is decided.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}
   */
  @Transactional
  Audit select(UUID id, String ifMatch, SelectionRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.SELECT_FOR_CHECK, id, ifMatch, by);
    moderations.selectByJudgement(audit, request.reason(), request.mode());
    lives.decided(id, "selected", by, request.reason());
    activity.record(
        by,
        "audit_selected",
        "audit",
        id.toString(),
        List.of(),
        Map.of("status", audit.facts().status()));
    return audits.correct(audit);
  }
}
