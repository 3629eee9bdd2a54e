package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import uk.plumbline.access.Person;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Finds the teams that a measure may speak of. */
@Singleton
class FindPlaces {
  private final Teams teams;
  private final PlaceRepository places;

  FindPlaces(Teams teams, PlaceRepository places) {
    this.teams = teams;
    this.places = places;
  }

  /**
   * Every team the person may see figures of, the filters left aside.
   *
   * @throws ProblemException 400 when a team or service asked for does not exist
   */
  SeenTeams seen(Narrowing asked, Person person) {
    var all = teams.all();
    var errors = new ArrayList<FieldError>();
    Places.mustExist(asked.team(), asked.service(), all, places.services(), errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(errors);
    }
    return SeenTeams.of(all, person);
  }
}
