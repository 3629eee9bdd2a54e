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

/** What second checks say of the grades. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondCheckMeasureController {
  private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

  private final MeasureSecondChecks measure;
  private final AsAt asAt;

  SecondCheckMeasureController(MeasureSecondChecks measure, AsAt asAt) {
    this.measure = measure;
    this.asAt = asAt;
  }

  @Get("/agreement")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> agreement(HttpRequest<?> request, Person person) {
    var asked = SecondCheckQuestion.from(request.getParameters(), true);
    var answer = measure.agreement(asked, asAt.settled(asked.asAt()), person);
    return MeasureController.wantsCsv(request)
        ? csv("agreement-by-" + asked.by().code(), answer.asAt(), GradeAgreementCsv.of(answer))
        : HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Get("/moderation-effect")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> moderationEffect(HttpRequest<?> request, Person person) {
    var asked = SecondCheckQuestion.from(request.getParameters(), false);
    var answer = measure.effect(asked, asAt.settled(asked.asAt()), person);
    return MeasureController.wantsCsv(request)
        ? csv(
            "moderation-effect-by-" + asked.by().code(),
            answer.asAt(),
            ModerationEffectCsv.of(answer))
        : HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static HttpResponse<String> csv(String name, Instant asAt, String content) {
    var day = LocalDate.ofInstant(asAt, Today.ZONE);
    return HttpResponse.ok(content)
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "-" + day + ".csv\"");
  }
}
