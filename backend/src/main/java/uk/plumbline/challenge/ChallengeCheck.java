package uk.plumbline.challenge;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.assignment.ModeratorConflicts;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.Audits;
import uk.plumbline.audit.Judgement;
import uk.plumbline.challenge.ChallengeDecisionRequest.Given;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.moderation.SecondJudgement;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** The auditor's one challenge of a decided second check, and how it ends. */
@Singleton
class ChallengeCheck {
  private final Audits audits;
  private final Moderations moderations;
  private final ModeratorConflicts conflicts;
  private final Frameworks frameworks;
  private final Activity activity;

  ChallengeCheck(
      Audits audits,
      Moderations moderations,
      ModeratorConflicts conflicts,
      Frameworks frameworks,
      Activity activity) {
    this.audits = audits;
    this.moderations = moderations;
    this.conflicts = conflicts;
    this.frameworks = frameworks;
    this.activity = activity;
  }

  /**
   * Records the challenge. The settled grades count until it is decided.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}
   */
  @Transactional
  Audit challenge(UUID id, String ifMatch, String reason, Person by) {
    var audit = audits.requireFor(AllowedAction.CHALLENGE, id, ifMatch, by);
    moderations.challenge(audit.moderation(), reason);
    activity.record(by, "second_check_challenged", "audit", id.toString(), List.of(), Map.of());
    return audits.touch(audit);
  }

  /**
   * Decides the challenge. Grades that differ from the settled ones count from now on; without any
   * the second check stands.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, 409 where they are too close to the
   *     case, and 400 for a grade of something that was not graded or of another scale
   */
  @Transactional
  Audit decide(UUID id, String ifMatch, ChallengeDecisionRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.DECIDE_CHALLENGE, id, ifMatch, by);
    conflicts.mustHaveNone(by, audit);
    var grades = request.grades();
    check(audit, grades);
    var changed = changed(audit, grades);
    moderations.decideChallenge(audit.moderation(), by, request.reason(), changed);
    var detail = Map.<String, Object>of("changed", changed.size());
    activity.record(by, "challenge_decided", "audit", id.toString(), List.of(), detail);
    return audits.correct(audit);
  }

  private void check(Audit audit, Map<String, Given> grades) {
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    var graded = audit.gradedAreas().toList();
    var errors = new ArrayList<FieldError>();
    grades.forEach(
        (area, given) -> {
          if (!graded.contains(area)) {
            errors.add(
                new FieldError(Judgement.pointer(area), "The auditor did not grade this area"));
          } else if (framework.grade(given.grade()).isEmpty()) {
            errors.add(
                new FieldError(Judgement.pointer(area), framework.label() + " has no such grade"));
          }
        });
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "A grade cannot be used as it is.")
          .withErrors(errors);
    }
  }

  /** A grade that is named as it stands is no change. */
  private static Map<String, SecondJudgement> changed(Audit audit, Map<String, Given> grades) {
    var changed = new LinkedHashMap<String, SecondJudgement>();
    grades.forEach(
        (area, given) -> {
          if (!given.grade().equals(audit.finalGrade(area).orElseThrow())) {
            changed.put(
                area,
                audit
                    .moderation()
                    .judgements()
                    .get(area)
                    .challenged(given.grade(), given.reason()));
          }
        });
    return changed;
  }
}
