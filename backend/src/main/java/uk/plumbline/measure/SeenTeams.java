package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.organisation.Team;

/**
 * The teams that figures may speak of to one person.
 *
 * @param teams those teams
 * @param ownOnly whether the person's rights leave others out
 */
record SeenTeams(List<Team> teams, boolean ownOnly) {
  static SeenTeams of(List<Team> all, Person person) {
    var ownOnly = person.seesOwnTeamsOnly();
    return new SeenTeams(
        ownOnly
            ? all.stream().filter(team -> person.managedTeams().contains(team.code())).toList()
            : all,
        ownOnly);
  }

  /** Codes with commas between, as the counts take them; null where nothing is left out. */
  String codes() {
    return ownOnly ? String.join(",", teams.stream().map(Team::code).toList()) : null;
  }

  /** As a definition gives it. */
  String scope() {
    return ownOnly ? "own_teams" : "all";
  }
}
