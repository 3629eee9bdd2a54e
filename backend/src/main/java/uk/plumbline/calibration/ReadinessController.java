package uk.plumbline.calibration;

import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.SignedIn;
import uk.plumbline.audit.Auditor;
import uk.plumbline.shared.Today;

/** Whether an auditor is ready to audit. */
@Controller("/api/auditors/{username}/readiness")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReadinessController {
  private final Readiness readiness;
  private final Clock clock;

  ReadinessController(Readiness readiness, Clock clock) {
    this.readiness = readiness;
    this.clock = clock;
  }

  @Serdeable
  record NamedExercise(UUID id, String title) {}

  /**
   * @param readyUntil null for no end
   * @param exercise what it rests on; null for something else
   */
  @Serdeable
  record Decision(
      LocalDate readyFrom,
      @Nullable LocalDate readyUntil,
      String decidedBy,
      Instant decidedAt,
      String reason,
      @Nullable NamedExercise exercise) {
    static Decision of(ReadinessRow row) {
      return new Decision(
          row.readyFrom(),
          row.readyUntil(),
          row.decidedByName(),
          row.decidedAt(),
          row.reason(),
          row.exerciseId() == null
              ? null
              : new NamedExercise(row.exerciseId(), row.exerciseTitle()));
    }
  }

  /**
   * @param ready whether they are today
   * @param mayDecide whether the reader may decide about them
   * @param decisions newest first; the first holds
   */
  @Serdeable
  record ReadinessResponse(
      Auditor auditor, boolean ready, boolean mayDecide, List<Decision> decisions) {}

  @Get
  @SignedIn
  ReadinessResponse getReadiness(String username, Person by) {
    return response(readiness.requireAuditor(username, by), by);
  }

  @Post
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ReadinessResponse> decideReadiness(
      String username, @Body @Valid ReadinessRequest request, Person by) {
    return HttpResponse.created(response(readiness.decide(username, request, by), by));
  }

  private ReadinessResponse response(Person auditor, Person by) {
    var ready =
        readiness.of(auditor.id()).filter(period -> period.covers(Today.on(clock))).isPresent();
    return new ReadinessResponse(
        new Auditor(auditor.username(), auditor.name()),
        ready,
        Readiness.mayDecide(auditor, by),
        readiness.decisions(auditor).stream().map(Decision::of).toList());
  }
}
