package uk.plumbline.calibration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Who is ready to audit, and from when until when. The Practice Improvement and Outcomes
 * Group decides, never about themselves; what was decided is kept, and the newest decision holds.
 */
@Singleton
public class Readiness {
  private final ReadinessRepository rows;
  private final People people;
  private final Activity activity;
  private final Clock clock;

  Readiness(ReadinessRepository rows, People people, Activity activity, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.activity = activity;
    this.clock = clock;
  }

  /** What was decided last about somebody; empty while nothing was. */
  @Transactional(readOnly = true)
  public Optional<ReadyPeriod> of(UUID personId) {
    return rows.newest(personId).stream().findFirst();
  }

  /** What was decided last about everybody, by person. */
  @Transactional(readOnly = true)
  public Map<UUID, ReadyPeriod> ofAll() {
    return rows.newest(null).stream()
        .collect(Collectors.toMap(ReadyPeriod::personId, Function.identity()));
  }

  /**
   * The auditor whose readiness somebody asks for: their own, or anybody's for the group and
   * administrators.
   *
   * @throws ProblemException 404 when there is no such auditor, or they are not the reader's to
   *     know
   */
  @Transactional(readOnly = true)
  Person requireAuditor(String username, Person reader) {
    var mayRead =
        Exercise.isGroup(reader)
            || reader.has(Role.ADMINISTRATOR)
            || People.sameUser(username, reader.username());
    if (!mayRead) {
      throw ProblemException.notFound();
    }
    return people.findActive(username, Role.AUDITOR).orElseThrow(ProblemException::notFound);
  }

  /** Every decision about somebody, newest first. */
  @Transactional(readOnly = true)
  List<ReadinessRow> decisions(Person auditor) {
    return rows.decisions(auditor.id());
  }

  /** Whether somebody may decide about an auditor: never about themselves. */
  static boolean mayDecide(Person auditor, Person by) {
    return Exercise.isGroup(by) && !auditor.id().equals(by.id());
  }

  /**
   * Decides from when and until when an auditor is ready.
   *
   * @throws ProblemException 400 for days in the wrong order or an exercise that they did not
   *     submit, 403 for oneself, 404 when there is no such auditor
   */
  @Transactional
  Person decide(String username, ReadinessRequest request, Person by) {
    var auditor = requireAuditor(username, by);
    if (!mayDecide(auditor, by)) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED, "Somebody else decides whether you are ready to audit.");
    }
    if (request.readyUntil() != null && request.readyUntil().isBefore(request.readyFrom())) {
      throw ProblemException.badRequest(
          "#/readyUntil", "The last day must not be before the first");
    }
    if (request.exercise() != null && !rows.tookPart(request.exercise(), auditor.id())) {
      throw ProblemException.badRequest(
          "#/exercise", "Select a closed exercise that this auditor submitted");
    }
    rows.decide(
        auditor.id(),
        request.readyFrom(),
        request.readyUntil(),
        by.id(),
        by.name(),
        clock.instant(),
        request.reason(),
        request.exercise());
    activity.record(
        by, "readiness_decided", "person", auditor.id().toString(), List.of(), Map.of());
    return auditor;
  }
}
