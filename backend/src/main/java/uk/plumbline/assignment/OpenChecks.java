package uk.plumbline.assignment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;

/** Second checks that are nobody's yet. */
@Singleton
class OpenChecks {
  private final ModeratorRepository rows;

  OpenChecks(ModeratorRepository rows) {
    this.rows = rows;
  }

  /** Audits whose check this person may give away, longest chosen first. */
  @Transactional(readOnly = true)
  List<UUID> unassigned(Person by) {
    return rows.unassigned(by.id(), by.readsSupervision()).stream()
        .map(OpenCheckRow::auditId)
        .toList();
  }
}
