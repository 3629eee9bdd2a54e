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

/** Figures, always with the counts behind them. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeasureController {
  private final MeasureJudgedGood measure;
  private final MeasureInvolvement involvement;
  private final AsAt asAt;

  MeasureController(MeasureJudgedGood measure, MeasureInvolvement involvement, AsAt asAt) {
    this.measure = measure;
    this.involvement = involvement;
    this.asAt = asAt;
  }

  @Get("/involvement")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> involvement(HttpRequest<?> request, Person person) {
    var asked = InvolvementQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request);
    var answer = involvement.measure(asked, asAt.settled(asked.asAt().orElse(null)), person);
    var name = "involvement-by-" + asked.by().code();
    return wanted.with(answer, new InvolvementTable(answer), name, answer.asAt());
  }

  @Get("/judged-good")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> judgedGood(HttpRequest<?> request, Person person) {
    var asked = JudgedGoodQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request).of(asked.basis());
    var answer = measure.measure(asked, asAt.settled(asked.asAt()), person);
    var name = "judged-good-by-" + asked.by().code().replace('_', '-');
    return wanted.with(answer, new JudgedGoodTable(answer), name, answer.asAt());
  }
}
