package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.measure.JudgedGood.Definition;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.Labelled;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Answers how many finalised audits were judged good, and good or better. */
@Singleton
class MeasureJudgedGood {
  private static final String OVER_AREAS =
      "An audit has grades in several areas, which depend on one another: there is no estimate of"
          + " all areas together.";

  private final CountedSeries series;
  private final Frameworks frameworks;
  private final Teams teams;

  MeasureJudgedGood(CountedSeries series, Frameworks frameworks, Teams teams) {
    this.series = series;
    this.frameworks = frameworks;
    this.teams = teams;
  }

  /**
   * The figures, all of one instant. What counted is taken from then; names of teams and what the
   * person may see are today's.
   *
   * @param asAt from {@link AsAt}
   * @throws ProblemException 400 when a team, service or area does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  JudgedGood measure(JudgedGoodQuestion asked, Instant asAt, Person person) {
    return figures(asked, asAt, person.seesOwnTeamsOnly() ? person.managedTeams() : null);
  }

  /**
   * The figures of every team, whoever asks; for limits that rest on all of them, never to be
   * handed on as they are.
   *
   * @param asAt from {@link AsAt}
   * @throws ProblemException 400 when a team, service or area does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  JudgedGood everywhere(JudgedGoodQuestion asked, Instant asAt) {
    return figures(asked, asAt, null);
  }

  /**
   * The same for every area of every team. A team manager has the teams they manage.
   *
   * @param asAt from {@link AsAt}
   * @throws ProblemException 400 when a team, service or area does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  AreasByTeam areasByTeam(JudgedGoodQuestion asked, Instant asAt, Person person) {
    var allTeams = teams.all();
    var allFrameworks = frameworks.all();
    mustExist(asked, allTeams, allFrameworks);
    var own = person.seesOwnTeamsOnly() ? person.managedTeams() : null;
    var byTeamAndArea = asked.in(By.TEAM_AREA);
    var counted = series.count(CountedSeries.Asked.of(byTeamAndArea, asAt, allTeams, own));
    var table = new AreaTable(asked, counted, allFrameworks, within(own, allTeams));
    return new AreasByTeam(
        asAt, Definition.of(byTeamAndArea, List.of(), own != null), table.areas(), table.teams());
  }

  private static List<Team> within(Collection<String> own, List<Team> teams) {
    return own == null ? teams : teams.stream().filter(team -> own.contains(team.code())).toList();
  }

  /**
   * @param own codes of the only teams that may be counted; null for all
   */
  private JudgedGood figures(JudgedGoodQuestion asked, Instant asAt, Collection<String> own) {
    var allTeams = teams.all();
    var allFrameworks = frameworks.all();
    var named = series.named(asked);
    mustExist(asked, allTeams, allFrameworks);
    var asking = CountedSeries.Asked.of(asked, asAt, allTeams, own);
    var counted = series.count(asking);
    var spoken =
        within(own, allTeams).stream()
            .filter(team -> !asked.followsSuccessors() || asking.teams().contains(team.code()))
            .toList();
    var rows = new JudgedGoodRows(asked, counted, allFrameworks, spoken, named);
    var shown =
        asked.basis().isEstimate()
            ? estimated(asking, rows, allFrameworks)
            : new Shown(rows.rows(), rows.total());
    return new JudgedGood(
        asAt,
        Definition.of(
            asked,
            asked.followsSuccessors() ? spoken.stream().map(Team::code).toList() : List.of(),
            own != null),
        shown.rows(),
        shown.total(),
        series.breaks(asking, counted, allFrameworks, allTeams));
  }

  private record Shown(List<Figures> rows, Figures total) {}

  private Shown estimated(
      CountedSeries.Asked asking, JudgedGoodRows named, List<Framework> allFrameworks) {
    var checked = series.checked(asking);
    var scales = series.scales();
    var byKey = EstimatedRow.byKey(checked, allFrameworks, scales);
    var all = EstimatedRow.of(checked, allFrameworks, scales);
    return new Shown(
        named.rows().stream()
            .map(row -> byKey.getOrDefault(row.key(), EstimatedRow.NONE).figures(row))
            .toList(),
        asking.question().countedArea().isEmpty()
            ? all.withheld(named.total(), OVER_AREAS)
            : all.figures(named.total()));
  }

  /** A misspelt code must not look like a team without audits. */
  private void mustExist(
      JudgedGoodQuestion asked, List<Team> teams, List<Framework> allFrameworks) {
    var errors = new ArrayList<FieldError>();
    Places.mustExist(asked.team(), asked.service(), teams, series.services(), errors);
    if (asked.area() != null
        && allFrameworks.stream().noneMatch(framework -> framework.judges(asked.area()))) {
      errors.add(new FieldError("#/query/area", "There is no judgement area with this code."));
    }
    mustBeNamed("population", asked.population(), series.populations(), errors);
    mustBeNamed("toolVersion", asked.toolVersion(), series.toolVersions(), errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(errors);
    }
  }

  private static void mustBeNamed(
      String parameter, String code, List<Labelled> known, List<FieldError> errors) {
    if (code != null
        && !code.equals(JudgedGoodQuestion.NONE)
        && known.stream().noneMatch(each -> each.code().equals(code))) {
      errors.add(new FieldError("#/query/" + parameter, "No audit tool has one with this code."));
    }
  }
}
