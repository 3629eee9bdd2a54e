package uk.plumbline.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.assignment.ModeratorConflicts;
import uk.plumbline.audit.Audits;
import uk.plumbline.framework.Frameworks;

/** Keeps what a moderator graded while a colleague was quicker. */
@Singleton
class FurtherOpinions {
  private final Audits audits;
  private final Moderations moderations;
  private final ModeratorConflicts conflicts;
  private final Frameworks frameworks;
  private final Activity activity;

  FurtherOpinions(
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
   * Keeps grades that came too late, for everybody who may read the second check.
   *
   * @return whether they were kept; not so where they are not whole, nor from whoever is too close
   *     to the case
   */
  @Transactional
  boolean keep(UUID id, Map<String, SecondJudgement> grades, Person by) {
    var taken = audits.findTaken(id, by);
    if (taken.isEmpty()) {
      return false;
    }
    var audit = taken.get();
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    var whole = new GradeChecks(audit, framework).isWhole(grades, SecondJudgement::secondGrade);
    if (!whole || !conflicts.of(by.id(), audit).isEmpty()) {
      return false;
    }
    moderations.keepOpinion(audit.moderation(), by, grades);
    activity.record(by, "further_opinion_kept", "audit", id.toString(), List.of(), Map.of());
    return true;
  }
}
