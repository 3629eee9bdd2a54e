package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.plumbline.plan.Milestone;
import uk.plumbline.plan.PlanScope;
import uk.plumbline.plan.Rebase;
import uk.plumbline.plan.Target;

/** What stands beside a trend, as the contract has it. */
final class TrendPlan {
  private TrendPlan() {}

  /**
   * The target that the newest point is held against.
   *
   * @param scope whose target it is: a team without one is held against its service's, or all
   *     teams'
   */
  @Serdeable
  record TargetInForce(
      UUID id,
      double value,
      LocalDate from,
      @Nullable LocalDate to,
      PlanScope scope,
      String owner,
      String source) {
    static TargetInForce of(Target target) {
      return new TargetInForce(
          target.id(),
          target.value(),
          target.from(),
          target.to(),
          target.scope(),
          target.owner(),
          target.source());
    }
  }

  /**
   * A milestone on the chart.
   *
   * @param number its place in the order of time, from 1
   * @param period key of the period it lies in
   */
  @Serdeable
  record Annotation(
      int number, String period, LocalDate date, String title, String text, PlanScope scope) {
    static Annotation of(int number, By by, Milestone milestone) {
      return new Annotation(
          number,
          Period.of(by, milestone.day()).key(),
          milestone.day(),
          milestone.title(),
          milestone.text(),
          milestone.scope());
    }
  }

  /**
   * Where mean and limits begin afresh.
   *
   * @param from key of the first point of the new part
   */
  @Serdeable
  record Restart(
      String from, String reason, PlanScope scope, String recordedBy, Instant recordedAt) {
    static Restart of(String from, Rebase rebase) {
      return new Restart(
          from, rebase.reason(), rebase.scope(), rebase.recorded().by(), rebase.recorded().at());
    }
  }
}
