package uk.plumbline.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;
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
   * @param task audit, second_check, third_opinion, decide_challenge, reflect or respond
   * @param audit what it is about
   */
  @Serdeable
  record WorkItem(String task, AuditSummary audit) {}

  @Serdeable
  record WorkList(List<WorkItem> items) {}

  @Get
  @SignedIn
  WorkList listWork(Person by) {
    var rows = read.work(by);
    var summaries = answers.summaries(rows, by);
    var items =
        IntStream.range(0, rows.size())
            .mapToObj(at -> new WorkItem(task(rows.get(at), by), summaries.get(at)))
            .toList();
    return new WorkList(items);
  }

  private static String task(AuditRow audit, Person by) {
    var actions = AuditTransitions.allowed(audit, by);
    if (actions.contains(AllowedAction.RESPOND)) {
      return "respond";
    }
    if (actions.contains(AllowedAction.REFLECT)) {
      return "reflect";
    }
    if (actions.contains(AllowedAction.DECIDE_CHALLENGE)) {
      return "decide_challenge";
    }
    if (actions.contains(AllowedAction.MODERATE)) {
      return audit.awaitsThirdOpinion() ? "third_opinion" : "second_check";
    }
    return "audit";
  }
}
