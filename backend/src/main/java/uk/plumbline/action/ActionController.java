package uk.plumbline.action;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import uk.plumbline.access.Person;
import uk.plumbline.access.SignedIn;

/** What audits say is to be done. */
@Validated
@Controller("/api/actions")
@ExecuteOn(TaskExecutors.BLOCKING)
class ActionController {
  private final ReadActions read;

  ActionController(ReadActions read) {
    this.read = read;
  }

  @Get
  @SignedIn
  TeamActions listActions(
      @QueryValue @Pattern(regexp = "[a-z0-9][a-z0-9_]{0,79}") String team,
      @Nullable @QueryValue LocalDate dueFrom,
      Person by) {
    return read.ofTeam(team, dueFrom, by);
  }
}
