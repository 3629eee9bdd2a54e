package uk.plumbline.access;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import uk.plumbline.organisation.Teams;
import uk.plumbline.setting.Settings;
import uk.plumbline.shared.Labelled;

/** Who is signed in. */
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeController {
  private final Teams teams;
  private final Council council;
  private final Settings settings;

  MeController(Teams teams, Council council, Settings settings) {
    this.settings = settings;
    this.teams = teams;
    this.council = council;
  }

  /**
   * @param username sign-in name
   * @param name name shown to colleagues
   * @param roles what they may do
   * @param managedTeams the teams they manage
   * @param readsSupervision whether they may see supervision audits
   * @param seesConcerns whether safety concerns are shown to them at once
   * @param sampleData whether this database holds the invented sample council
   */
  @Serdeable
  record Me(
      String username,
      String name,
      List<Role> roles,
      List<Labelled> managedTeams,
      boolean readsSupervision,
      boolean seesConcerns,
      boolean sampleData) {}

  @Get
  @SignedIn
  @Transactional(readOnly = true)
  Me me(Person person) {
    var managed =
        teams.all().stream()
            .filter(team -> person.managedTeams().contains(team.code()))
            .map(team -> new Labelled(team.code(), team.label()))
            .toList();
    var roles = person.roles().stream().sorted().toList();
    return new Me(
        person.username(),
        person.name(),
        roles,
        managed,
        person.readsSupervision(),
        settings.seesConcerns(person),
        council.isSample());
  }
}
