package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Answers how second checks agree with auditors' grades, and what they do to the figures. */
@Singleton
class MeasureSecondChecks {
  private final SecondCheckRepository counts;
  private final Frameworks frameworks;
  private final Teams teams;

  MeasureSecondChecks(SecondCheckRepository counts, Frameworks frameworks, Teams teams) {
    this.counts = counts;
    this.frameworks = frameworks;
    this.teams = teams;
  }

  /**
   * Agreement and direction, all of one instant.
   *
   * @param asAt the instant at which they stood so
   * @throws ProblemException 400 when a team, service, framework or area does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  GradeAgreement agreement(SecondCheckQuestion asked, Instant asAt, Person person) {
    var rows = rows(asked, asAt, person);
    return new GradeAgreement(
        asAt,
        SecondCheckDefinition.ofAgreement(asked, person.seesOwnTeamsOnly()),
        rows.rows().stream().map(AgreementFigures::of).toList(),
        rows.totals().stream().map(AgreementFigures::of).toList());
  }

  /**
   * The share good or better by the grades there are, and had all been moderated.
   *
   * @throws ProblemException as {@link #agreement}
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  ModerationEffect effect(SecondCheckQuestion asked, Instant asAt, Person person) {
    var rows = rows(asked, asAt, person);
    return new ModerationEffect(
        asAt,
        SecondCheckDefinition.ofEffect(asked, person.seesOwnTeamsOnly()),
        rows.rows().stream().map(EffectFigures::of).toList(),
        rows.totals().stream().map(EffectFigures::of).toList());
  }

  private SecondCheckRows rows(SecondCheckQuestion asked, Instant asAt, Person person) {
    var allTeams = teams.all();
    var allFrameworks = frameworks.all();
    mustExist(asked, allTeams, allFrameworks);
    var ownTeamsOnly = person.seesOwnTeamsOnly();
    return new SecondCheckRows(
        asked,
        count(asked, asAt, ownTeamsOnly ? String.join(",", person.managedTeams()) : null),
        allFrameworks,
        counts.scales().stream()
            .collect(Collectors.toMap(ScaleRow::frameworkCode, ScaleRow::scaleCode)),
        ownTeamsOnly ? managed(allTeams, person) : allTeams);
  }

  private List<SecondCheckRow> count(SecondCheckQuestion asked, Instant asAt, String ownTeams) {
    return counts.count(
        asAt,
        asked.by().code(),
        asked.comparedArea().orElse(null),
        asked.type(),
        asked.framework(),
        asked.team(),
        asked.service(),
        asked.sampling().isEmpty() ? null : String.join(",", asked.sampling()),
        asked.origin(),
        null,
        null,
        asked.from(),
        asked.to(),
        ownTeams);
  }

  private static List<Team> managed(List<Team> teams, Person person) {
    return teams.stream().filter(team -> person.managedTeams().contains(team.code())).toList();
  }

  private void mustExist(
      SecondCheckQuestion asked, List<Team> teams, List<Framework> allFrameworks) {
    var errors = new ArrayList<FieldError>();
    Places.mustExist(asked.team(), asked.service(), teams, counts.services(), errors);
    if (asked.framework() != null
        && allFrameworks.stream().noneMatch(known -> known.code().equals(asked.framework()))) {
      errors.add(new FieldError("#/query/framework", "There is no framework with this code."));
    }
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
