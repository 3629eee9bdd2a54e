package uk.plumbline.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.plumbline.access.People;
import uk.plumbline.access.Role;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.Today;

/** Holds the facts entered of a case against the teams, people and dates there are. */
@Singleton
class AuditEntryCheck {
  private final Teams teams;
  private final People people;
  private final Clock clock;

  AuditEntryCheck(Teams teams, People people, Clock clock) {
    this.teams = teams;
    this.people = people;
    this.clock = clock;
  }

  void checkTeam(String code, LocalDate auditedOn, Faults faults) {
    var team = teams.find(code);
    if (team.isEmpty()) {
      faults.add("#/team", "There is no team with this code");
    } else if (!team.get().existsOn(auditedOn)) {
      faults.add(
          "#/team",
          team.get().label()
              + " did not exist on the audit date; select the team the case"
              + " had then");
    }
  }

  void checkDate(LocalDate auditedOn, Faults faults) {
    if (auditedOn.isAfter(Today.on(clock))) {
      faults.add("#/auditedOn", "The audit date must be today or earlier");
    }
    if (auditedOn.getYear() < 1990) {
      faults.add("#/auditedOn", "The audit date must be 1990 or later");
    }
  }

  /**
   * The person named as the case's worker.
   *
   * @param username null for nobody
   * @return null for nobody, and where there is no such practitioner, which is then a fault
   */
  UUID worker(String username, Faults faults) {
    if (username == null) {
      return null;
    }
    var worker = people.findActive(username, Role.PRACTITIONER);
    if (worker.isEmpty()) {
      faults.add("#/worker", "There is no practitioner with this user name");
    }
    return worker.map(person -> person.id()).orElse(null);
  }
}
