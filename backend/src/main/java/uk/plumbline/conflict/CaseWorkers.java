package uk.plumbline.conflict;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;

/** Who is known to have worked on which case, for the sake of conflicts of interest alone. */
@Singleton
class CaseWorkers {
  private final ConflictRepository rows;
  private final People people;
  private final Activity activity;

  CaseWorkers(ConflictRepository rows, People people, Activity activity) {
    this.rows = rows;
    this.people = people;
    this.activity = activity;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  List<CaseWorkerRow> on(String caseReference) {
    return rows.workers(caseReference);
  }

  /**
   * Records that somebody works or worked on a case; the same first day again changes the last.
   *
   * @throws ProblemException 400 when nobody has the user name, or the last day comes before the
   *     first
   */
  @Transactional
  CaseWorkerRow record(CaseWorkerRequest request, Person by) {
    var worker =
        people
            .findActive(request.worker())
            .orElseThrow(
                () ->
                    ProblemException.badRequest(
                        "#/worker", "There is nobody with this user name."));
    mustBeInOrder(request.from(), request.to());
    rows.putWorker(request.caseReference(), worker.id(), request.from(), request.to());
    activity.record(
        by, "case_worker_recorded", "person", worker.id().toString(), List.of(), Map.of());
    return new CaseWorkerRow(
        worker.id(),
        request.caseReference(),
        worker.username(),
        worker.name(),
        request.from(),
        request.to());
  }

  private static void mustBeInOrder(LocalDate from, LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw ProblemException.badRequest("#/to", "The last day must not be before the first");
    }
  }
}
