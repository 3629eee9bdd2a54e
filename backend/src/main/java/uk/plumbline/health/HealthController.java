package uk.plumbline.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.Anyone;

/** Tells a load balancer, without signing in, whether this server can serve. */
@Controller("/health")
final class HealthController {

  private final DatabaseProbe database;

  HealthController(DatabaseProbe database) {
    this.database = database;
  }

  /** Answers within about three seconds, also when the database is gone: 200 for up, 503 if not. */
  @Get
  @Anyone
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<Health> health() {
    return database.answers()
        ? HttpResponse.ok(Health.UP)
        : HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).body(Health.DOWN);
  }
}
