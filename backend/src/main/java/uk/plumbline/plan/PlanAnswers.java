package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;

/** Records as the contract has them, with what the reader may do. */
final class PlanAnswers {
  private PlanAnswers() {}

  @Serdeable
  record Targets(List<TargetItem> items, List<String> allowedActions) {
    static Targets of(List<Target> targets, Person reader) {
      return new Targets(
          targets.stream().map(target -> TargetItem.of(target, reader)).toList(), adding(reader));
    }
  }

  /**
   * @param ending null while it is not ended
   */
  @Serdeable
  record TargetItem(
      UUID id,
      String measure,
      String type,
      PlanScope scope,
      String area,
      double value,
      LocalDate from,
      @Nullable LocalDate to,
      String owner,
      String source,
      String recordedBy,
      Instant recordedAt,
      @Nullable Ending ending,
      List<String> allowedActions) {
    static TargetItem of(Target target, Person reader) {
      return new TargetItem(
          target.id(),
          target.measure(),
          target.type(),
          target.scope(),
          target.area(),
          target.value(),
          target.from(),
          target.to(),
          target.owner(),
          target.source(),
          target.recorded().by(),
          target.recorded().at(),
          target.recorded().ending(),
          endingOf(target.recorded(), reader));
    }
  }

  @Serdeable
  record Milestones(List<MilestoneItem> items, List<String> allowedActions) {
    static Milestones of(List<Milestone> milestones, Person reader) {
      return new Milestones(
          milestones.stream().map(milestone -> MilestoneItem.of(milestone, reader)).toList(),
          adding(reader));
    }
  }

  /**
   * @param ending null while it is not withdrawn
   */
  @Serdeable
  record MilestoneItem(
      UUID id,
      LocalDate date,
      String title,
      String text,
      PlanScope scope,
      String recordedBy,
      Instant recordedAt,
      @Nullable Ending ending,
      List<String> allowedActions) {
    static MilestoneItem of(Milestone milestone, Person reader) {
      return new MilestoneItem(
          milestone.id(),
          milestone.day(),
          milestone.title(),
          milestone.text(),
          milestone.scope(),
          milestone.recorded().by(),
          milestone.recorded().at(),
          milestone.recorded().ending(),
          endingOf(milestone.recorded(), reader));
    }
  }

  @Serdeable
  record Rebases(List<RebaseItem> items, List<String> allowedActions) {
    static Rebases of(List<Rebase> rebases, Person reader) {
      return new Rebases(
          rebases.stream().map(rebase -> RebaseItem.of(rebase, reader)).toList(), adding(reader));
    }
  }

  /**
   * @param firstMonth such as 2026-04
   * @param ending null while it is not withdrawn
   */
  @Serdeable
  record RebaseItem(
      UUID id,
      PlanScope scope,
      String type,
      String area,
      String firstMonth,
      String reason,
      String recordedBy,
      Instant recordedAt,
      @Nullable Ending ending,
      List<String> allowedActions) {
    static RebaseItem of(Rebase rebase, Person reader) {
      return new RebaseItem(
          rebase.id(),
          rebase.scope(),
          rebase.type(),
          rebase.area(),
          YearMonth.from(rebase.firstMonth()).toString(),
          rebase.reason(),
          rebase.recorded().by(),
          rebase.recorded().at(),
          rebase.recorded().ending(),
          endingOf(rebase.recorded(), reader));
    }
  }

  private static boolean mayWrite(Person reader) {
    return reader.has(Role.PRACTICE_IMPROVEMENT) || reader.has(Role.ADMINISTRATOR);
  }

  private static List<String> adding(Person reader) {
    return mayWrite(reader) ? List.of("add") : List.of();
  }

  private static List<String> endingOf(Recorded recorded, Person reader) {
    return mayWrite(reader) && recorded.ending() == null ? List.of("end") : List.of();
  }
}
