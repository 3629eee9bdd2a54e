package uk.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.imports.KnownCouncil.Account;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;
import uk.plumbline.testing.ImportFile;

class ImportPlanTest {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final LocalDate RESTRUCTURE = LocalDate.of(2025, 10, 1);
  private static final Labelled HELP = new Labelled("help_and_protection", "Help and protection");
  private static final Labelled CARE = new Labelled("care", "Children in care");
  private static final UUID PERSON = UUID.randomUUID();

  @Test
  void servicesAndTeamsAreFoundByCodeOrNameInAnyCase() {
    var plan =
        plan(
            ImportFile.empty()
                .row("A-1", "service", "HELP_AND_PROTECTION", "team", "North")
                .row("A-2", "service", "help and protection", "team", "NORTH")
                .row("A-3", "service", "Children in care", "team", "care_1"),
            false);

    assertThat(plan.errors().kept()).isEmpty();
    assertThat(plan.created())
        .extracting(PlannedAudit::team)
        .containsExactly("north", "north", "care_1");
  }

  @Test
  void ofTwoTeamsOfOneNameTheOneOfTheAuditDateIsMeant() {
    var plan =
        plan(
            ImportFile.empty()
                .row("A-1", "team", "South", "audited_on", "2025-09-30")
                .row("A-2", "team", "South", "audited_on", "2025-10-01"),
            false);

    assertThat(plan.created())
        .extracting(PlannedAudit::team)
        .containsExactly("old_south", "south_east");
  }

  @ParameterizedTest
  @CsvSource({
    "service, East, service, There is no service “East”.",
    "team, East, team, There is no team “East” in this service.",
    "team, care_1, team, 'belongs to Children in care, not to Help and protection'",
    "team, south_east, team, did not exist on the audit date: it is known from 2025-10-01",
    "framework, ilacs2, framework, There is no framework “ilacs2”.",
    "overall_grade, adequate, overall_grade, “adequate” is not a grade of ILACS.",
    "area.in_care, adequate, area.in_care, “adequate” is not a grade of ILACS.",
    "area.adoption, good, area.adoption, This is not a judgement area of ILACS.",
    "reference, ENTERED, reference, An audit that was not imported has this reference."
  })
  void whatDoesNotFitTheCouncilIsReported(
      String column, String cell, String faulty, String detail) {
    var plan = plan(ImportFile.empty().row("A-1", "audited_on", "2025-09-01", column, cell), false);

    assertThat(plan.errors().kept()).hasSize(1);
    var fault = plan.errors().kept().getFirst();
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.column()).isEqualTo(faulty);
    assertThat(fault.detail()).contains(detail);
    assertThat(fault.remedy()).isNotBlank();
    assertThat(plan.created()).isEmpty();
  }

  @Test
  void adequateIsPointedToItsOwnFrameworkAndNeverTranslated() {
    var plan = plan(ImportFile.empty().row("A-1", "overall_grade", "adequate"), true);

    assertThat(plan.errors().kept().getFirst().remedy())
        .isEqualTo(
            "Use one of good, requires_improvement, inadequate; or, if it was judged so, the"
                + " framework pre2013.");
  }

  @Test
  void missingPlacesAndAreasAreMadeOnceAndOnlyWhenAsked() {
    var file =
        ImportFile.empty()
            .row(
                "A-1",
                "service",
                "Early Help & Support",
                "team",
                "Équipe 1",
                "area.front_door",
                "good")
            .row(
                "A-2",
                "service",
                "early help & support",
                "team",
                "équipe 1",
                "area.front_door",
                "good")
            .row("A-3", "service", "Early Help & Support", "team", "North");

    var plan = plan(file, true);

    assertThat(plan.errors().kept()).isEmpty();
    assertThat(plan.newServices())
        .containsExactly(new Labelled("early_help_support", "Early Help & Support"));
    assertThat(plan.newTeams()).extracting(Team::code).containsExactly("equipe_1", "north_2");
    assertThat(plan.newTeams()).extracting(Team::validFrom).containsOnlyNulls();
    assertThat(plan.newAreas()).hasSize(1);
    assertThat(plan.newAreas().getFirst().label()).isEqualTo("Front door");
    assertThat(plan(file, false).errors().count()).isEqualTo(5);
  }

  @Test
  void aNameOfWhichNoCodeCanBeMadeIsRefused() {
    var plan = plan(ImportFile.empty().row("A-1", "service", "***"), true);

    assertThat(plan.errors().kept().getFirst().detail()).contains("No code can be made");
  }

  @ParameterizedTest
  @CsvSource({
    "good, good, agreed",
    "good, inadequate, lowered",
    "inadequate, requires_improvement, raised"
  })
  void theOutcomeFollowsTheRanks(String first, String settled, String outcome) {
    var plan =
        plan(
            ImportFile.empty()
                .row(
                    "A-1",
                    "overall_grade",
                    first,
                    "moderated_grade",
                    settled,
                    "moderated_on",
                    "2026-03-09"),
            false);

    var moderation = plan.created().getFirst().moderation();
    assertThat(moderation.outcome()).isEqualTo(outcome);
    assertThat(moderation.settledGrade()).isEqualTo(settled);
  }

  @Test
  void anAuditorWithAnAccountIsLinkedAndAnotherIsKeptByName() {
    var plan =
        plan(
            ImportFile.empty().row("A-1", "auditor", "Auditor1").row("A-2", "auditor", "Ofsted"),
            false);

    assertThat(plan.created()).extracting(PlannedAudit::auditorId).containsExactly(PERSON, null);
    assertThat(plan.created())
        .extracting(PlannedAudit::auditorName)
        .containsExactly("Auditor One", "Ofsted");
  }

  @Test
  void aKnownAuditIsUnchangedOrUpdated() {
    var file = ImportFile.empty().row("KNOWN");

    assertThat(plan(file, false).unchanged()).isEqualTo(1);
    assertThat(plan(ImportFile.empty().row("KNOWN", "area.in_care", "good"), false).updated())
        .hasSize(1);
    assertThat(
            plan(
                    ImportFile.empty()
                        .row("KNOWN", "moderated_grade", "good", "moderated_on", "2026-03-09"),
                    false)
                .updated())
        .hasSize(1);
    assertThat(plan(ImportFile.empty().row("KNOWN", "auditor", "auditor1"), false).updated())
        .hasSize(1);
  }

  private static ImportPlan plan(ImportFile file, boolean createMissing) {
    var read =
        AuditFile.read(file.csv().getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 21));
    assertThat(read.errors().kept()).isEmpty();
    return ImportPlan.of(read.rows(), council(), createMissing);
  }

  private static KnownCouncil council() {
    return new KnownCouncil(
        List.of(HELP, CARE),
        List.of(
            team("north", "North", HELP, null, null),
            team("old_south", "South", HELP, null, RESTRUCTURE.minusDays(1)),
            team("south_east", "South", HELP, RESTRUCTURE, null),
            team("care_1", "Care", CARE, null, null)),
        List.of(
            framework("ilacs", "ILACS", "requires_improvement"),
            framework("pre2013", "Before 2013", "adequate")),
        Map.of("auditor1", new Account(PERSON, "Auditor One")),
        Map.of("KNOWN", stored("KNOWN", "imported"), "ENTERED", stored("ENTERED", "entered")));
  }

  private static StoredAudit stored(String reference, String source) {
    return new StoredAudit(
        UUID.randomUUID(),
        reference,
        source,
        "case_file",
        "internal",
        "north",
        LocalDate.of(2026, 3, 2),
        "random",
        "ilacs",
        "CF-1",
        null,
        "An auditor",
        Map.of("overall", "good"),
        null,
        null);
  }

  private static Team team(
      String code, String label, Labelled service, LocalDate from, LocalDate to) {
    return new Team(code, label, service, from, to, List.of(), List.of());
  }

  private static Framework framework(String code, String label, String third) {
    return new Framework(
        code,
        label,
        "",
        START,
        null,
        null,
        null,
        List.of(
            new Grade("good", "Good", "Good", 3, true, true),
            new Grade(third, third, third, 2, false, false),
            new Grade("inadequate", "Inadequate", "Inadequate", 1, false, false)),
        List.of(new Area("in_care", "Children in care", "", START, null)));
  }
}
