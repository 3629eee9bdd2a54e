package uk.plumbline.conflict;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.calibration.Readiness;
import uk.plumbline.calibration.ReadyPeriod;
import uk.plumbline.conflict.ConflictController.AuditorItem;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.NaturalOrder;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Today;

/** Shows whoever allocates an audit who could write it, and who is too close to the case. */
@Singleton
class ListAuditors {
  private final ConflictRepository rows;
  private final Conflicts conflicts;
  private final Readiness readiness;
  private final Teams teams;
  private final People people;
  private final Clock clock;

  ListAuditors(
      ConflictRepository rows,
      Conflicts conflicts,
      Readiness readiness,
      Teams teams,
      People people,
      Clock clock) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.readiness = readiness;
    this.teams = teams;
    this.people = people;
    this.clock = clock;
  }

  /**
   * In alphabetical order, auditor 2 before auditor 10. Where their colleagues work is not every
   * auditor's to know, so an auditor who cannot allocate finds only themselves.
   *
   * @param team the case's team; null when not known
   * @param worker the case worker's user name; null when not known
   * @param auditedOn the audit date; today when null
   * @throws ProblemException 400 for a team or a user name that there is not: it would otherwise
   *     look like a case without conflicts
   */
  @Transactional(readOnly = true)
  List<AuditorItem> forCase(
      String team, String caseReference, String worker, LocalDate auditedOn, Person by) {
    if (team != null && teams.find(team).isEmpty()) {
      throw ProblemException.badRequest("#/query/team", "There is no team with this code.");
    }
    var workerId =
        worker == null || worker.isBlank()
            ? null
            : people
                .findActive(worker)
                .orElseThrow(
                    () ->
                        ProblemException.badRequest(
                            "#/query/worker", "There is nobody with this user name."))
                .id();
    var on = auditedOn == null ? Today.on(clock) : auditedOn;
    var mayAllocate = by.has(Role.ADMINISTRATOR) || by.has(Role.PRACTICE_IMPROVEMENT);
    var shown =
        rows.auditors().stream()
            .filter(auditor -> mayAllocate || auditor.id().equals(by.id()))
            .sorted(
                Comparator.comparing(AuditorRow::name, NaturalOrder.OF_TEXT)
                    .thenComparing(AuditorRow::username))
            .toList();
    var decided = readiness.ofAll();
    var found =
        conflicts.ofEach(
            shown, decided, new CaseInQuestion(null, caseReference, team, workerId, on));
    return shown.stream()
        .map(auditor -> item(auditor, ready(decided.get(auditor.id()), on), found.get(auditor)))
        .toList();
  }

  private static Optional<ReadyPeriod> ready(ReadyPeriod decided, LocalDate on) {
    return Optional.ofNullable(decided).filter(period -> period.covers(on));
  }

  private static AuditorItem item(
      AuditorRow auditor, Optional<ReadyPeriod> ready, List<Conflict> conflicts) {
    return new AuditorItem(
        auditor.username(),
        auditor.name(),
        auditor.unfinished(),
        ready.isPresent(),
        ready.map(ReadyPeriod::readyUntil).orElse(null),
        conflicts);
  }
}
