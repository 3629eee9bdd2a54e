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

/** Where practice stands in each area, and what has changed since somebody last looked. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class ImprovementController {
  private final MeasureJudgedGood measure;
  private final MeasureChanges changes;
  private final AsAt asAt;

  ImprovementController(MeasureJudgedGood measure, MeasureChanges changes, AsAt asAt) {
    this.measure = measure;
    this.changes = changes;
    this.asAt = asAt;
  }

  @Get("/areas-by-team")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> areasByTeam(HttpRequest<?> request, Person person) {
    var asked = JudgedGoodQuestion.forAreasByTeam(request.getParameters());
    var wanted = FigureAnswer.askedIn(request);
    var answer = measure.areasByTeam(asked, asAt.settled(asked.asAt()), person);
    return wanted.with(answer, new AreasByTeamTable(answer), "areas-by-team", answer.asAt());
  }

  @Get("/changes")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> changes(HttpRequest<?> request, Person person) {
    var asked = ChangesQuestion.from(request.getParameters());
    var until = asAt.settled(asked.end(asAt.settled(null)), "until");
    var wanted = FigureAnswer.askedIn(request);
    var answer = changes.measure(asked.figures(), asked.beginning(until), until, person);
    return wanted.with(answer, new ChangesTable(answer), "changes", answer.until());
  }
}
