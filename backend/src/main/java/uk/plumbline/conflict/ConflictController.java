package uk.plumbline.conflict;

import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.audit.Auditor;
import uk.plumbline.shared.CaseReference;

/** Who could audit a case, and who is too close to it. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConflictController {
  private final ListAuditors auditors;
  private final CaseWorkers workers;

  ConflictController(ListAuditors auditors, CaseWorkers workers) {
    this.auditors = auditors;
    this.workers = workers;
  }

  /**
   * @param unfinished audits they have not submitted yet
   * @param ready whether they are ready to audit on the audit date
   * @param readyUntil the last day of it; null where there is no end, and where they are not ready
   * @param conflicts why they may not audit the case; empty when they may
   */
  @Serdeable
  record AuditorItem(
      String username,
      String name,
      int unfinished,
      boolean ready,
      @Nullable LocalDate readyUntil,
      List<Conflict> conflicts) {}

  @Serdeable
  record AuditorList(List<AuditorItem> items) {}

  /**
   * @param from first day
   * @param to last day; null while they still work on it
   */
  @Serdeable
  record CaseWorker(String caseReference, Auditor worker, LocalDate from, @Nullable LocalDate to) {
    static CaseWorker of(CaseWorkerRow row) {
      return new CaseWorker(
          row.caseReference(),
          new Auditor(row.username(), row.name()),
          row.validFrom(),
          row.validTo());
    }
  }

  @Serdeable
  record CaseWorkerList(List<CaseWorker> items) {}

  @Get("/auditors")
  @Permits({AUDITOR, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  AuditorList listAuditors(
      @Nullable @QueryValue String team,
      @Nullable
          @QueryValue
          @Pattern(regexp = CaseReference.PATTERN, message = CaseReference.MESSAGE)
          String caseReference,
      @Nullable @QueryValue @Size(max = 100) String worker,
      @Nullable @QueryValue LocalDate auditedOn,
      Person by) {
    return new AuditorList(auditors.forCase(team, caseReference, worker, auditedOn, by));
  }

  @Get("/case-workers")
  @Permits({AUDITOR, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  CaseWorkerList listCaseWorkers(
      @QueryValue @Pattern(regexp = CaseReference.PATTERN, message = CaseReference.MESSAGE)
          String caseReference) {
    return new CaseWorkerList(workers.on(caseReference).stream().map(CaseWorker::of).toList());
  }

  @Post("/case-workers")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<CaseWorker> recordCaseWorker(@Body @Valid CaseWorkerRequest request, Person by) {
    return HttpResponse.created(CaseWorker.of(workers.record(request, by)));
  }
}
