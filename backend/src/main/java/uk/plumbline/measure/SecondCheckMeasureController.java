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

/** What second checks say of the grades. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondCheckMeasureController {
  private final MeasureSecondChecks measure;
  private final AsAt asAt;

  SecondCheckMeasureController(MeasureSecondChecks measure, AsAt asAt) {
    this.measure = measure;
    this.asAt = asAt;
  }

  @Get("/agreement")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> agreement(HttpRequest<?> request, Person person) {
    var asked = SecondCheckQuestion.from(request.getParameters(), true);
    var wanted = FigureAnswer.askedIn(request);
    var answer = measure.agreement(asked, asAt.settled(asked.asAt()), person);
    var name = "agreement-by-" + asked.by().code();
    return wanted.with(answer, new GradeAgreementTable(answer), name, answer.asAt());
  }

  @Get("/moderation-effect")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> moderationEffect(HttpRequest<?> request, Person person) {
    var asked = SecondCheckQuestion.from(request.getParameters(), false);
    var wanted = FigureAnswer.askedIn(request);
    var answer = measure.effect(asked, asAt.settled(asked.asAt()), person);
    var name = "moderation-effect-by-" + asked.by().code();
    return wanted.with(answer, new ModerationEffectTable(answer), name, answer.asAt());
  }
}
