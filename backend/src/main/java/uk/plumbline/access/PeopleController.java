package uk.plumbline.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** People, to name one in a form. */
@Controller("/api/people")
@ExecuteOn(TaskExecutors.BLOCKING)
class PeopleController {
  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  @Serdeable
  record NamedPerson(String username, String name, List<Role> roles) {}

  @Serdeable
  record PeopleList(List<NamedPerson> items) {}

  /**
   * Administrators may ask for anybody; others, who name the worker of an audit, for those; and the
   * group, which invites to calibration exercises, for auditors and moderators.
   */
  @Get
  @Permits({Role.AUDITOR, Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  PeopleList listPeople(@Nullable @QueryValue Role role, Person by) {
    var wanted = role;
    if (!by.has(Role.ADMINISTRATOR)) {
      wanted = role == null ? Role.PRACTITIONER : role;
      mustBeTheirsToName(wanted, by);
    }
    var items =
        people.active(wanted).stream()
            .map(
                person ->
                    new NamedPerson(
                        person.username(),
                        person.name(),
                        person.roles().stream().sorted().toList()))
            .toList();
    return new PeopleList(items);
  }

  private static void mustBeTheirsToName(Role wanted, Person by) {
    var invites =
        by.has(Role.PRACTICE_IMPROVEMENT) && (wanted == Role.AUDITOR || wanted == Role.MODERATOR);
    if (wanted != Role.PRACTITIONER && !invites) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "You may not ask for people with this role.");
    }
  }
}
