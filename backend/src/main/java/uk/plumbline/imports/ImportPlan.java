package uk.plumbline.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.imports.GradeCheck.NewArea;
import uk.plumbline.imports.PlannedAudit.PlannedModeration;
import uk.plumbline.moderation.ModerationOutcome;
import uk.plumbline.moderation.ModerationOutcome.Move;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;

/**
 * What an import will store, worked out against what Plumbline knows. Pure: nothing is stored here.
 *
 * @param newServices services to create
 * @param newTeams teams to create
 * @param newAreas judgement areas to create
 * @param created audits to create
 * @param updated audits to change
 * @param unchanged how many stand already as the file has them
 * @param errors what does not fit what Plumbline knows; with any, the rest means nothing
 */
record ImportPlan(
    List<Labelled> newServices,
    List<Team> newTeams,
    List<NewArea> newAreas,
    List<PlannedAudit> created,
    List<PlannedAudit> updated,
    int unchanged,
    ImportErrors errors) {

  /**
   * @param rows rows of the file
   * @param known what Plumbline knows
   * @param createMissing whether services, teams and areas may be created
   */
  static ImportPlan of(List<ImportRow> rows, KnownCouncil known, boolean createMissing) {
    return new Planner(known, createMissing).plan(rows);
  }

  private static final class Planner {
    private final KnownCouncil known;
    private final ImportErrors errors = new ImportErrors();
    private final Places places;
    private final GradeCheck gradeCheck;
    private final List<PlannedAudit> created = new ArrayList<>();
    private final List<PlannedAudit> updated = new ArrayList<>();
    private int unchanged;

    Planner(KnownCouncil known, boolean createMissing) {
      this.known = known;
      this.places = new Places(known, createMissing, errors);
      this.gradeCheck = new GradeCheck(known, createMissing, errors);
    }

    ImportPlan plan(List<ImportRow> rows) {
      rows.forEach(this::plan);
      return new ImportPlan(
          places.newServices(),
          places.newTeams(),
          gradeCheck.newAreas(),
          created,
          updated,
          unchanged,
          errors);
    }

    private void plan(ImportRow row) {
      var before = errors.count();
      var team = places.find(row);
      var framework = gradeCheck.check(row);
      var stored = row.reference() == null ? null : known.audits().get(row.reference());
      if (stored != null && !stored.isImported()) {
        errors.add(
            row.line(),
            Column.REFERENCE.header(),
            "An audit that was not imported has this reference.",
            "Give the imported audit another reference.");
      }
      if (errors.count() == before && row.isWhole() && team != null && framework != null) {
        sort(planned(row, team, framework, stored), stored);
      }
    }

    private void sort(PlannedAudit planned, StoredAudit stored) {
      if (stored == null) {
        created.add(planned);
      } else if (planned.isStoredAs(stored)) {
        unchanged++;
      } else {
        updated.add(planned);
      }
    }

    private PlannedAudit planned(
        ImportRow row, Team team, Framework framework, StoredAudit stored) {
      var account = known.people().get(row.auditor().toLowerCase(Locale.ROOT));
      return new PlannedAudit(
          stored == null ? UUID.randomUUID() : stored.id(),
          row.reference(),
          row.type().code(),
          row.origin().code(),
          team.code(),
          row.auditedOn(),
          row.sampling().code(),
          row.framework(),
          row.caseReference(),
          account == null ? null : account.id(),
          account == null ? row.auditor() : account.name(),
          row.grades(),
          moderation(row, framework));
    }

    private static PlannedModeration moderation(ImportRow row, Framework framework) {
      if (row.moderatedGrade() == null) {
        return null;
      }
      var move =
          new Move(
              rank(framework, row.grades().get(Framework.OVERALL)),
              rank(framework, row.moderatedGrade()));
      var outcome = ModerationOutcome.of(Map.of(Framework.OVERALL, move));
      return new PlannedModeration(row.moderatedGrade(), row.moderatedOn(), outcome.code());
    }

    private static int rank(Framework framework, String grade) {
      return framework.grade(grade).map(Grade::rank).orElseThrow();
    }
  }
}
