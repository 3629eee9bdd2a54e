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

/** The figures behind the charts: against all teams, against one another, in time. */
@Controller("/api/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChartController {
  private final MeasureFunnel funnel;
  private final MeasureComparison comparison;
  private final MeasureTrend trend;
  private final AsAt asAt;

  ChartController(
      MeasureFunnel funnel, MeasureComparison comparison, MeasureTrend trend, AsAt asAt) {
    this.funnel = funnel;
    this.comparison = comparison;
    this.trend = trend;
    this.asAt = asAt;
  }

  @Get("/funnel")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> funnel(HttpRequest<?> request, Person person) {
    var asked = FunnelQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request).of(asked.figures().basis());
    var found =
        funnel.measure(
            asked.figures(), asked.judged(), asAt.settled(asked.figures().asAt()), person);
    return wanted.with(found, new FunnelTable(found), "against-all", found.asAt());
  }

  @Get("/comparison")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> comparison(HttpRequest<?> request, Person person) {
    var asked = ComparisonQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request).of(asked.first().basis());
    var found = comparison.measure(asked, asAt.settled(asked.first().asAt()), person);
    return wanted.with(found, new ComparisonTable(found), "comparison", found.asAt());
  }

  @Get("/trend")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, FileFormat.XLSX_TYPE})
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<?> trend(HttpRequest<?> request, Person person) {
    var asked = TrendQuestion.from(request.getParameters());
    var wanted = FigureAnswer.askedIn(request).of(asked.figures().basis());
    var found =
        trend.measure(
            asked.figures(),
            asked.judged(),
            asked.target(),
            asAt.settled(asked.figures().asAt()),
            person);
    return wanted.with(found, new TrendTable(found), "in-time", found.asAt());
  }
}
