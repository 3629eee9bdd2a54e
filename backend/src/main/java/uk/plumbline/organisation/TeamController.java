package uk.plumbline.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.access.SignedIn;

/** Services and teams. */
@Controller("/api/teams")
@ExecuteOn(TaskExecutors.BLOCKING)
class TeamController {
  private final Teams teams;

  TeamController(Teams teams) {
    this.teams = teams;
  }

  @Serdeable
  record TeamList(List<Team> teams) {}

  @Get
  @SignedIn
  TeamList listTeams(@Nullable @QueryValue LocalDate at) {
    return new TeamList(
        teams.all().stream().filter(team -> at == null || team.existsOn(at)).toList());
  }
}
