package uk.plumbline.imports;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;

/** Brings in finalised audits, all of a file or nothing. */
@Singleton
class ImportAudits {
  private final KnownCouncilReader known;
  private final ImportStore store;
  private final Activity activity;

  ImportAudits(KnownCouncilReader known, ImportStore store, Activity activity) {
    this.known = known;
    this.store = store;
    this.activity = activity;
  }

  /**
   * How to import.
   *
   * @param dryRun check and count, store nothing
   * @param createMissing create services, teams and areas that are not known
   */
  record Options(boolean dryRun, boolean createMissing) {}

  /**
   * Checks a file against what is known and stores it.
   *
   * @throws uk.plumbline.shared.ProblemException 400 with every fault; nothing is stored then
   */
  @Transactional
  ImportResult importAudits(AuditFile file, Options options, Person who) {
    // One import after the other: two copies of a file at once would both find nothing stored yet.
    store.waitForTurn();
    var plan = ImportPlan.of(file.rows(), known.read(file.rows()), options.createMissing());
    file.errors().and(plan.errors()).mustBeNone();
    if (!options.dryRun()) {
      store.store(plan);
      record(plan, file.size(), who);
    }
    return new ImportResult(
        file.size(), plan.created().size(), plan.unchanged(), plan.updated().size());
  }

  private void record(ImportPlan plan, int rows, Person who) {
    activity.record(
        who,
        "audits_imported",
        "import",
        null,
        List.of(),
        Map.of(
            "rows", rows,
            "created", plan.created().size(),
            "unchanged", plan.unchanged(),
            "updated", plan.updated().size(),
            "servicesCreated", plan.newServices().size(),
            "teamsCreated", plan.newTeams().size(),
            "areasCreated", plan.newAreas().size()));
    activity.recordEach(
        who, "audit_imported", "audit", plan.created().stream().map(PlannedAudit::id).toList());
    activity.recordEach(
        who,
        "audit_changed_by_import",
        "audit",
        plan.updated().stream().map(PlannedAudit::id).toList());
  }
}
