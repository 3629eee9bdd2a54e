package uk.plumbline.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Hands a complete draft in; the moderation policy decides where it goes. */
@Singleton
class SubmitAudit {
  private final Audits audits;
  private final Frameworks frameworks;
  private final Moderations moderations;
  private final Activity activity;

  SubmitAudit(Audits audits, Frameworks frameworks, Moderations moderations, Activity activity) {
    this.audits = audits;
    this.frameworks = frameworks;
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
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    var missing = AuditIsComplete.missing(framework, audit.judgements());
    if (!missing.isEmpty()) {
      throw new ProblemException(
              ProblemType.AUDIT_INCOMPLETE,
              "Add what is missing, then submit again. Nothing you wrote was lost.")
          .withErrors(missing);
    }
    var submitted = audits.moveOn(audit, AuditStatus.SUBMITTED);
    var chosen = moderations.choose(submitted, audit.hasLowestGrade(framework));
    var detail =
        chosen
            .<Map<String, Object>>map(why -> Map.of("selection", why.code()))
            .orElse(Map.of("selection", "none"));
    activity.record(by, "audit_submitted", "audit", id.toString(), List.of(), detail);
    if (chosen.isPresent()) {
      return audits.reload(id, 1);
    }
    var finalised = audits.moveOn(submitted, AuditStatus.FINALISED);
    activity.record(null, "audit_finalised", "audit", id.toString(), List.of(), Map.of());
    return finalised;
  }
}
