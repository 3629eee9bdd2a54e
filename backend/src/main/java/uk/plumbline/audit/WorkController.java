package uk.plumbline.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.access.SignedIn;

/** What is waiting for the caller. */
@Controller("/api/me/work")
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkController {
  private final ReadAudits read;
  private final AuditAnswers answers;

  WorkController(ReadAudits read, AuditAnswers answers) {
    this.read = read;
    this.answers = answers;
  }

  /**
   * @param task audit or second_check
   * @param audit what it is about
   */
  @Serdeable
  record WorkItem(String task, AuditSummary audit) {}

  @Serdeable
  record WorkList(List<WorkItem> items) {}

  @Get
  @SignedIn
  WorkList listWork(Person by) {
    var items =
        answers.summaries(read.work(by), by).stream()
            .map(summary -> new WorkItem(task(summary), summary))
            .toList();
    return new WorkList(items);
  }

  private static String task(AuditSummary summary) {
    var isSecondCheck = summary.status().equals(AuditStatus.SUBMITTED.code());
    return isSecondCheck ? "second_check" : "audit";
  }
}
