package uk.plumbline.measure;

import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;
import static uk.plumbline.access.Role.TEAM_MANAGER;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.shared.Today;

/** What was audited, what was planned, and what supervision audits say. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class CoverageController {
  private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

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
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> coverage(HttpRequest<?> request, Person person) {
    var asked = CoverageQuestion.from(request.getParameters());
    var answer = coverage.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    return MeasureController.wantsCsv(request)
        ? csv("coverage", answer.asAt(), CoverageCsv.of(answer))
        : json(answer);
  }

  @Get("/completion")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
  @Permits({AUDITOR, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> completion(HttpRequest<?> request, Person person) {
    var answer = completion.measure(CompletionQuestion.from(request.getParameters()), person);
    return MeasureController.wantsCsv(request)
        ? csv("completion", answer.asAt(), CompletionCsv.of(answer))
        : json(answer);
  }

  @Get("/supervision")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> supervision(HttpRequest<?> request, Person person) {
    MeasureSupervision.mustBePermitted(person);
    var asked = SupervisionQuestion.from(request.getParameters());
    var answer = supervision.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    return MeasureController.wantsCsv(request)
        ? csv("supervision", answer.asAt(), SupervisionCsv.of(answer))
        : json(answer);
  }

  private static HttpResponse<?> json(Object answer) {
    return HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static HttpResponse<?> csv(String name, Instant asAt, String content) {
    var day = LocalDate.ofInstant(asAt, Today.ZONE);
    return HttpResponse.ok(content)
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "-" + day + ".csv\"");
  }
}
