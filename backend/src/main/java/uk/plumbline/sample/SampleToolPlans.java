package uk.plumbline.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.shared.Labelled;
import uk.plumbline.tool.AuditTools.Startable;

/** Decides when, where and by whom invented audits are made with a tool. */
final class SampleToolPlans {
  private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

  private final Random random;
  private final SampleTimes times;
  private final LocalDate today;
  private final List<SamplePerson> auditors = SamplePerson.with(Role.AUDITOR);

  SampleToolPlans(Random random, SampleTimes times, LocalDate today) {
    this.random = random;
    this.times = times;
    this.today = today;
  }

  SampleToolPlan finalised(Startable tool, String population, SamplePerson worker) {
    var days = (int) ChronoUnit.DAYS.between(FIRST, SampleGenerator.LAST) + 1;
    var date = times.weekday(FIRST.plusDays(random.nextInt(days)));
    var auditor = auditors.get(random.nextInt(auditors.size()));
    return new SampleToolPlan(
        tool,
        population,
        team(population, worker),
        auditor,
        date,
        date.plusDays(10),
        AuditStatus.FINALISED,
        1,
        worker,
        null);
  }

  SampleToolPlan draft(
      Startable tool,
      String population,
      String auditor,
      int dueInDays,
      AuditStatus status,
      double share,
      SamplePerson worker,
      String concern) {
    return new SampleToolPlan(
        tool,
        population,
        team(population, worker),
        SamplePerson.of(auditor),
        times.weekday(today.minusDays(3L + random.nextInt(4))),
        today.plusDays(dueInDays),
        status,
        share,
        worker,
        concern);
  }

  /** Cases of a group of children come back: the audit before this one is there to read. */
  String caseReference(SampleToolPlan plan) {
    return plan.type() == AuditType.SUPERVISION
        ? "SV-" + (3_000 + random.nextInt(12))
        : "CF-" + (40_000 + 100 * place(plan) + random.nextInt(8));
  }

  private static int place(SampleToolPlan plan) {
    return plan.tool().populations().stream()
        .map(Labelled::code)
        .toList()
        .indexOf(plan.population());
  }

  private SampleTeam team(String population, SamplePerson worker) {
    var start =
        switch (population == null ? "" : population) {
          case "front_door", "homeless_16_17" -> "initial_response";
          case "child_in_need", "child_protection" -> "family_support";
          case "in_care", "care_leaver" -> "corporate_parenting";
          case "disabled_children" -> "disabled_children";
          default -> "";
        };
    var teams =
        SampleTeam.ALL.stream()
            .filter(team -> team.existsOn(SampleGenerator.LAST))
            .filter(
                team ->
                    worker == null
                        ? team.code().startsWith(start)
                        : team.code().equals(worker.team()))
            .toList();
    return teams.get(random.nextInt(teams.size()));
  }
}
