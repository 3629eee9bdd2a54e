package uk.plumbline.measure;

import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;
import static uk.plumbline.access.Role.TEAM_MANAGER;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.counted.AsAt;
import uk.plumbline.download.FileFormat;

/** What was audited, what was planned, and what supervision audits say. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class CoverageController {
  private final MeasureCoverage coverage;
  private final MeasureCompletion completion;
  private final MeasureSupervision supervision;
  private final AsAt asAt;

  CoverageController(
      MeasureCoverage coverage,
      MeasureCompletion completion,
      MeasureSupervision supervision,
      AsAt asAt) {
    this.coverage = coverage;
    this.completion = completion;
    this.supervision = supervision;
    this.asAt = asAt;
  }

  @Get("/coverage")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> coverage(HttpRequest<?> request, Person person) {
    var asked = CoverageQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request);
    var answer = coverage.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    return wanted.with(answer, new CoverageTable(answer), "coverage", answer.asAt());
  }

  @Get("/completion")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> completion(HttpRequest<?> request, Person person) {
    var asked = CompletionQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request);
    var answer = completion.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    return wanted.with(answer, new CompletionTable(answer), "completion", answer.asAt());
  }

  @Get("/supervision")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> supervision(HttpRequest<?> request, Person person) {
    MeasureSupervision.mustBePermitted(person);
    var asked = SupervisionQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request);
    var answer = supervision.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    return wanted.with(answer, new SupervisionTable(answer), "supervision", answer.asAt());
  }
}
