package uk.plumbline.measure;

import java.util.List;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.Labelled;

/** Holds the places a measure is asked for against those there are. */
final class Places {
  private Places() {}

  /**
   * Adds a fault for a code that nothing has: misspelt, it must not look like a place without
   * audits.
   *
   * @param team a team's code; null for all
   * @param service a service's code; null for all
   */
  static void mustExist(
      String team,
      String service,
      List<Team> teams,
      List<Labelled> services,
      List<FieldError> errors) {
    if (team != null && teams.stream().noneMatch(known -> known.code().equals(team))) {
      errors.add(new FieldError("#/query/team", "There is no team with this code."));
    }
    if (service != null && services.stream().noneMatch(known -> known.code().equals(service))) {
      errors.add(new FieldError("#/query/service", "There is no service with this code."));
    }
  }
}
