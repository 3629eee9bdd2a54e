package uk.plumbline.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/**
 * Holds what is entered against the frameworks, teams and dates there are; reports all faults at
 * once.
 */
@Singleton
class AuditEntryCheck {
  private final Frameworks frameworks;
  private final Teams teams;
  private final Clock clock;

  AuditEntryCheck(Frameworks frameworks, Teams teams, Clock clock) {
    this.frameworks = frameworks;
    this.teams = teams;
    this.clock = clock;
  }

  /**
   * @param team a team's code
   * @param auditedOn the audit date
   * @param frameworkCode the framework to judge in
   * @param overall the overall judgement entered, or null
   * @param areas the area judgements entered, or null
   * @return the judgements entered, by area code, empty ones included
   * @throws ProblemException 400 with every fault
   */
  Map<String, Judgement> check(
      String team,
      LocalDate auditedOn,
      String frameworkCode,
      JudgementEntry overall,
      List<AreaJudgementEntry> areas) {
    var errors = new ArrayList<FieldError>();
    checkTeam(team, auditedOn, errors);
    checkDate(auditedOn, errors);
    var judgements = new LinkedHashMap<String, Judgement>();
    var framework = frameworks.find(frameworkCode);
    if (framework.isEmpty()) {
      errors.add(new FieldError("#/framework", "There is no framework with this code"));
    }
    framework.ifPresent(known -> collect(known, overall, areas, judgements, errors));
    if (!errors.isEmpty()) {
      throw new ProblemException(
              ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
          .withErrors(errors);
    }
    return judgements;
  }

  private void checkTeam(String code, LocalDate auditedOn, List<FieldError> errors) {
    Optional<Team> team = teams.find(code);
    if (team.isEmpty()) {
      errors.add(new FieldError("#/team", "There is no team with this code"));
    } else if (!team.get().existsOn(auditedOn)) {
      errors.add(
          new FieldError(
              "#/team",
              team.get().label()
                  + " did not exist on the audit date; select the team the case"
                  + " had then"));
    }
  }

  private void checkDate(LocalDate auditedOn, List<FieldError> errors) {
    if (auditedOn.isAfter(Today.on(clock))) {
      errors.add(new FieldError("#/auditedOn", "The audit date must be today or earlier"));
    }
    if (auditedOn.getYear() < 1990) {
      errors.add(new FieldError("#/auditedOn", "The audit date must be 1990 or later"));
    }
  }

  private static void collect(
      Framework framework,
      JudgementEntry overall,
      List<AreaJudgementEntry> areas,
      Map<String, Judgement> judgements,
      List<FieldError> errors) {
    if (overall != null) {
      checkGrade(framework, overall.judgement(), "#/overall", errors);
      judgements.put(Framework.OVERALL, overall.judgement());
    }
    var seen = new HashSet<String>();
    for (var entry : areas == null ? List.<AreaJudgementEntry>of() : areas) {
      var pointer = "#/areas/" + entry.area();
      if (entry.area().equals(Framework.OVERALL) || !framework.judges(entry.area())) {
        errors.add(new FieldError(pointer, framework.label() + " has no area with this code"));
      } else if (!seen.add(entry.area())) {
        errors.add(new FieldError(pointer, "This area is named twice"));
      }
      checkGrade(framework, entry.judgement(), pointer, errors);
      judgements.put(entry.area(), entry.judgement());
    }
  }

  private static void checkGrade(
      Framework framework, Judgement judgement, String pointer, List<FieldError> errors) {
    if (judgement.grade() != null && framework.grade(judgement.grade()).isEmpty()) {
      var words =
          String.join(", ", framework.grades().stream().map(grade -> grade.code()).toList());
      errors.add(
          new FieldError(
              pointer + "/grade", framework.label() + " has no such grade; it has " + words));
    }
  }
}
