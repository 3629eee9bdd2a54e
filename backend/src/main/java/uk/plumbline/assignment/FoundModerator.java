package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import uk.plumbline.conflict.Conflict;

/**
 * Somebody who may second-check, beside what stands against it.
 *
 * @param organisation where they work, for somebody from outside the council; null for its own
 * @param unfinished second checks they have not finished
 * @param checksOfThisAuditor of their checks of the last 12 months, those of this auditor's audits
 * @param checks their checks of the last 12 months
 * @param conflicts why they may not check this audit; empty when they may
 */
@Serdeable
record FoundModerator(
    String username,
    String name,
    @Nullable String organisation,
    int unfinished,
    int checksOfThisAuditor,
    int checks,
    List<Conflict> conflicts) {
  /** Without a conflict first, then who has least to do, then who knows the auditor least. */
  static final Comparator<FoundModerator> LEAST_BURDENED =
      Comparator.<FoundModerator, Boolean>comparing(found -> !found.conflicts().isEmpty())
          .thenComparingInt(FoundModerator::unfinished)
          .thenComparingInt(FoundModerator::checksOfThisAuditor);

  /** Who has checked the auditor least, then who has least to do. */
  static final Comparator<FoundModerator> FURTHEST =
      Comparator.comparingInt(FoundModerator::checksOfThisAuditor)
          .thenComparingInt(FoundModerator::unfinished)
          .thenComparingInt(FoundModerator::checks);
}
