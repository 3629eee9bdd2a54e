package uk.plumbline.assignment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditLives;
import uk.plumbline.audit.Audits;
import uk.plumbline.moderation.ModerationMode;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Says who does a second check, and in which mode. */
@Singleton
class AssignModerator {
  private final Audits audits;
  private final AuditLives lives;
  private final Moderations moderations;
  private final FindModerators find;
  private final People people;
  private final Activity activity;

  AssignModerator(
      Audits audits,
      AuditLives lives,
      Moderations moderations,
      FindModerators find,
      People people,
      Activity activity) {
    this.audits = audits;
    this.lives = lives;
    this.moderations = moderations;
    this.find = find;
    this.people = people;
    this.activity = activity;
  }

  /** A check that was given to somebody, or why it could be given to nobody. */
  record Outcome(Audit audit, Optional<FoundModerator> moderator, List<FoundModerator> asked) {}

  /**
   * Gives a check to somebody, or takes it.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}; 400 for somebody who may not check it;
   *     403 for an override that is not theirs to allow; 409 with every conflict
   */
  @Transactional
  Audit assign(UUID id, String ifMatch, ModeratorRequest request, Person by) {
    var isOwn = People.sameUser(request.username(), by.username());
    var mayAssign = by.has(Role.PRACTICE_IMPROVEMENT) || by.has(Role.ADMINISTRATOR);
    var takes = isOwn && !(mayAssign && by.has(Role.MODERATOR));
    var action = takes ? AllowedAction.TAKE_CHECK : AllowedAction.ASSIGN_MODERATOR;
    var audit = audits.requireFor(action, id, ifMatch, by);
    if (takes && request.mode() != null) {
      throw ProblemException.badRequest(
          "#/mode", "Whoever takes a check leaves its mode as it is.");
    }
    if (request.overrides() && (isOwn || !by.has(Role.ADMINISTRATOR))) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED,
          "Only an administrator may allow a second check in spite of a conflict of interest, and"
              + " not one of their own.");
    }
    var moderator = moderator(audit, request.username());
    if (!moderator.conflicts().isEmpty() && !request.overrides()) {
      throw tooClose(moderator, isOwn);
    }
    if (!moderator.conflicts().isEmpty()) {
      lives.decided(id, "conflict_overridden", by, request.overrideReason());
      activity.record(by, "conflict_overridden", "audit", id.toString(), List.of(), Map.of());
    }
    give(audit, moderator, request.mode(), by);
    return audits.touch(audit);
  }

  /**
   * Gives one unassigned check to whoever has no conflict, has checked its auditor least and has
   * least to do.
   *
   * @throws ProblemException 404 or 409 where it is no more to be given away
   */
  @Transactional
  Outcome shareOut(UUID id, Person by) {
    var audit = audits.requireBeside(AllowedAction.ASSIGN_MODERATOR, id, by);
    if (audit.moderation().moderatorId() != null) {
      throw new ProblemException(ProblemType.SECOND_CHECK_TAKEN, "Somebody has taken this check.");
    }
    var asked = find.among(audit);
    var chosen =
        asked.stream()
            .filter(moderator -> moderator.conflicts().isEmpty())
            .min(FoundModerator.FURTHEST);
    chosen.ifPresent(
        moderator -> {
          give(audit, moderator, null, by);
          audits.touch(audit);
        });
    return new Outcome(audit, chosen, asked);
  }

  private FoundModerator moderator(Audit audit, String username) {
    return find.among(audit).stream()
        .filter(moderator -> People.sameUser(moderator.username(), username))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "#/username", "There is no moderator with this user name for such an audit."));
  }

  private void give(Audit audit, FoundModerator moderator, ModerationMode mode, Person by) {
    var person = people.findActive(moderator.username(), Role.MODERATOR).orElseThrow();
    var inMode = mode == null ? audit.moderation().mode() : mode;
    moderations.assign(audit.moderation(), person.id(), person.name(), inMode);
    var id = audit.facts().id();
    if (!person.id().equals(by.id())) {
      lives.decided(
          id, "moderator_assigned", by, "To " + person.name() + ", " + inMode.code() + ".");
    }
    activity.record(
        by,
        "moderator_assigned",
        "audit",
        id.toString(),
        List.of(),
        Map.of("moderator", person.id().toString(), "mode", inMode.code()));
  }

  private static ProblemException tooClose(FoundModerator moderator, boolean isOwn) {
    return ModeratorConflicts.problem(
        moderator.conflicts(),
        "#/username",
        isOwn
            ? "You are too close to this audit to check it. Leave it to another moderator."
            : "This moderator is too close to this audit. Choose another, or ask an administrator to"
                + " allow it with a reason.");
  }
}
