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
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Answers how many finalised audits were judged good, and good or better. */
@Singleton
class MeasureJudgedGood {
  private final JudgedGoodRepository counts;
  private final Frameworks frameworks;
  private final Teams teams;

  MeasureJudgedGood(JudgedGoodRepository counts, Frameworks frameworks, Teams teams) {
    this.counts = counts;
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
    var counted = count(asked.in(By.TEAM_AREA), asAt, own == null ? null : String.join(",", own));
    var table = new AreaTable(asked, counted, allFrameworks, within(own, allTeams));
    return new AreasByTeam(
        asAt, Definition.of(asked.in(By.TEAM_AREA), own != null), table.areas(), table.teams());
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
    mustExist(asked, allTeams, allFrameworks);
    var rows =
        new JudgedGoodRows(
            asked,
            count(asked, asAt, own == null ? null : String.join(",", own)),
            allFrameworks,
            within(own, allTeams));
    return new JudgedGood(asAt, Definition.of(asked, own != null), rows.rows(), rows.total());
  }

  private List<GradeCountRow> count(JudgedGoodQuestion asked, Instant asAt, String ownTeams) {
    var area = asked.countedArea().orElse(null);
    var sampling = asked.sampling().isEmpty() ? null : String.join(",", asked.sampling());
    if (asked.isOfWholeMonths()) {
      return counts.countKept(
          asAt,
          asked.needsMonths(),
          asked.by().code(),
          asked.basis().code(),
          area,
          asked.type(),
          asked.team(),
          asked.service(),
          sampling,
          asked.origin(),
          asked.from(),
          asked.to(),
          ownTeams);
    }
    return counts.count(
        asAt,
        asked.by().code(),
        asked.basis().code(),
        area,
        asked.type(),
        asked.team(),
        asked.service(),
        sampling,
        asked.origin(),
        asked.from(),
        asked.to(),
        ownTeams);
  }

  /** A misspelt code must not look like a team without audits. */
  private void mustExist(
      JudgedGoodQuestion asked, List<Team> teams, List<Framework> allFrameworks) {
    var errors = new ArrayList<FieldError>();
    Places.mustExist(asked.team(), asked.service(), teams, counts.services(), errors);
    if (asked.area() != null
        && allFrameworks.stream().noneMatch(framework -> framework.judges(asked.area()))) {
      errors.add(new FieldError("#/query/area", "There is no judgement area with this code."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(errors);
    }
  }
}
