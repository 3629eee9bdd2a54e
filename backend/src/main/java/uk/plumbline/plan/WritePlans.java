package uk.plumbline.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Records targets, milestones and rebases, and ends them. None is ever rewritten. */
@Singleton
class WritePlans {
  private static final Set<String> MEASURES = Set.of("good", "good_or_better");
  private static final Set<String> TYPES = Set.of("case_file", "supervision");
  private static final int DECIMALS = 4;

  private final TargetRepository targets;
  private final MilestoneRepository milestones;
  private final RebaseRepository rebases;
  private final Teams teams;
  private final Frameworks frameworks;
  private final Activity activity;

  WritePlans(
      TargetRepository targets,
      MilestoneRepository milestones,
      RebaseRepository rebases,
      Teams teams,
      Frameworks frameworks,
      Activity activity) {
    this.targets = targets;
    this.milestones = milestones;
    this.rebases = rebases;
    this.teams = teams;
    this.frameworks = frameworks;
    this.activity = activity;
  }

  /**
   * Records a target.
   *
   * @throws ProblemException 400 naming each member that cannot be used, 409 where one of the same
   *     figure is in force on one of its days
   */
  @Transactional
  UUID set(TargetRequest request, Person by) {
    var target = read(request);
    targets.hold();
    targets.all().stream()
        .map(TargetRow::target)
        .filter(other -> other.isOfTheSameAs(target) && other.overlaps(target))
        .findFirst()
        .ifPresent(
            other -> {
              throw new ProblemException(
                  ProblemType.TARGET_OVERLAPS,
                  "There is a target for this from "
                      + other.from()
                      + " on. End it first, or choose days that do not overlap with it.");
            });
    targets.insert(
        target.id(),
        target.scope().kind(),
        target.scope().serviceCode(),
        target.scope().teamCode(),
        target.measure(),
        target.type(),
        target.area(),
        request.value(),
        target.from(),
        target.to(),
        target.owner(),
        target.source(),
        by.id(),
        by.name());
    note(by, "target_set", "target", target.id());
    return target.id();
  }

  private Target read(TargetRequest request) {
    var faults = new Faults();
    var measure =
        faults.oneOf("measure", request.measure(), MEASURES, "Select good, or good or better");
    var type = type(faults, request.type());
    var scope = faults.scope(request.scope(), request.place(), teams.all());
    var area = faults.area(request.area(), frameworks.all());
    if (!isShare(request.value())) {
      faults.add("value", "The target must be between 0 and 1, in steps of 0.0001");
    }
    var from = faults.day("from", request.from(), "Enter the first day");
    var to = faults.dayIfAny("to", request.to());
    if (from != null && to != null && to.isBefore(from)) {
      faults.add("to", "The last day must not be before the first");
    }
    var owner =
        faults.text("owner", request.owner(), Faults.SHORT, "Enter who answers for the target");
    var source =
        faults.text("source", request.source(), Faults.SHORT, "Enter where it was decided");
    faults.mustBeNone();
    return new Target(
        UUID.randomUUID(),
        measure,
        type,
        scope,
        area,
        request.value().doubleValue(),
        from,
        to,
        owner,
        source,
        new Recorded("", Instant.MIN, null));
  }

  private static boolean isShare(BigDecimal value) {
    return value != null
        && value.signum() >= 0
        && value.compareTo(BigDecimal.ONE) <= 0
        && value.stripTrailingZeros().scale() <= DECIMALS;
  }

  private static String type(Faults faults, String given) {
    return faults.oneOf("type", given, TYPES, "Select case files or supervision");
  }

  /**
   * Ends a target.
   *
   * @throws ProblemException 400 naming each member that cannot be used, 404 when there is none,
   *     409 where it is ended already
   */
  @Transactional
  void end(UUID id, EndTargetRequest request, Person by) {
    var target =
        targets.all().stream()
            .map(TargetRow::target)
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    var faults = new Faults();
    var lastDay = faults.dayIfAny("lastDay", request.lastDay());
    if (lastDay != null && lastDay.isBefore(target.from())) {
      faults.add("lastDay", "The last day must not be before the first");
    }
    if (lastDay != null && target.to() != null && lastDay.isAfter(target.to())) {
      faults.add("lastDay", "The target ends before that day already");
    }
    var reason = reason(faults, request.reason());
    faults.mustBeNone();
    mustHaveEnded(targets.end(id, lastDay, by.id(), by.name(), reason));
    note(by, "target_ended", "target", id);
  }

  /**
   * Records a milestone.
   *
   * @throws ProblemException 400 naming each member that cannot be used
   */
  @Transactional
  UUID add(MilestoneRequest request, Person by) {
    var faults = new Faults();
    var day = faults.day("date", request.date(), "Enter the day");
    var title = faults.text("title", request.title(), Faults.SHORT, "Enter what happened");
    var text = faults.optional("text", request.text(), Faults.LONG);
    var scope = faults.scope(request.scope(), request.place(), teams.all());
    faults.mustBeNone();
    var id = UUID.randomUUID();
    milestones.insert(
        id,
        scope.kind(),
        scope.serviceCode(),
        scope.teamCode(),
        day,
        title,
        text,
        by.id(),
        by.name());
    note(by, "milestone_added", "milestone", id);
    return id;
  }

  /**
   * Records a rebase.
   *
   * @throws ProblemException 400 naming each member that cannot be used
   */
  @Transactional
  UUID add(RebaseRequest request, Person by) {
    var faults = new Faults();
    var scope = faults.scope(request.scope(), request.place(), teams.all());
    var type = type(faults, request.type());
    var area = faults.area(request.area(), frameworks.all());
    var month = faults.month("firstMonth", request.firstMonth(), "Enter the first month");
    var reason =
        faults.text("reason", request.reason(), Faults.LONG, "Say what is known to have changed");
    faults.mustBeNone();
    var id = UUID.randomUUID();
    rebases.insert(
        id,
        scope.kind(),
        scope.serviceCode(),
        scope.teamCode(),
        type,
        area,
        month,
        reason,
        by.id(),
        by.name());
    note(by, "rebase_added", "rebase", id);
    return id;
  }

  /**
   * Withdraws a milestone.
   *
   * @throws ProblemException 400 without a reason, 404 when there is none, 409 where it is
   *     withdrawn
   */
  @Transactional
  void withdrawMilestone(UUID id, WithdrawalRequest request, Person by) {
    if (milestones.all().stream().noneMatch(row -> row.id().equals(id))) {
      throw ProblemException.notFound();
    }
    var reason = reason(request);
    mustHaveEnded(milestones.end(id, by.id(), by.name(), reason));
    note(by, "milestone_withdrawn", "milestone", id);
  }

  /**
   * Withdraws a rebase.
   *
   * @throws ProblemException 400 without a reason, 404 when there is none, 409 where it is
   *     withdrawn
   */
  @Transactional
  void withdrawRebase(UUID id, WithdrawalRequest request, Person by) {
    if (rebases.all().stream().noneMatch(row -> row.id().equals(id))) {
      throw ProblemException.notFound();
    }
    var reason = reason(request);
    mustHaveEnded(rebases.end(id, by.id(), by.name(), reason));
    note(by, "rebase_withdrawn", "rebase", id);
  }

  private static String reason(WithdrawalRequest request) {
    var faults = new Faults();
    var reason = reason(faults, request.reason());
    faults.mustBeNone();
    return reason;
  }

  private static String reason(Faults faults, String given) {
    return faults.text("reason", given, Faults.LONG, "Give a reason");
  }

  private static void mustHaveEnded(int ended) {
    if (ended == 0) {
      throw new ProblemException(
          ProblemType.ALREADY_ENDED, "Somebody has ended this already. Load the page again.");
    }
  }

  private void note(Person by, String action, String subject, UUID id) {
    activity.record(by, action, subject, id.toString(), List.of(), Map.of());
  }
}
