package uk.plumbline.assignment;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;

/** What waits for a second check, and for whom. */
@Controller("/api/second-checks")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnfinishedCheckController {
  private final UnfinishedChecks checks;

  UnfinishedCheckController(UnfinishedChecks checks) {
    this.checks = checks;
  }

  @Serdeable
  record SecondCheckList(List<UnfinishedChecks.Waiting> items) {}

  @Get
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  SecondCheckList listSecondChecks(Person by) {
    return new SecondCheckList(checks.all(by));
  }
}
