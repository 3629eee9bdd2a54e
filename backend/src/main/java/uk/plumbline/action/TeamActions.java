package uk.plumbline.action;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The actions with which a team's audits ended. Whether one was done is not recorded.
 *
 * @param items soonest due first, as far as the reader may read the audits
 * @param hasMore whether there are later ones than those given
 * @param withheld how many more are in audits that the reader may know of and not read
 */
@Serdeable
record TeamActions(List<TeamAction> items, boolean hasMore, int withheld) {
  /**
   * One action.
   *
   * @param id its own
   * @param audit the audit that ended with it
   * @param concerns child or service
   * @param action what is to be done, as the auditor wrote it
   * @param owner who is to do it
   * @param dueOn by when
   */
  @Serdeable
  record TeamAction(
      UUID id,
      SeenIn audit,
      String concerns,
      @Nullable String action,
      @Nullable String owner,
      LocalDate dueOn) {}

  /** The audit, to be found again. */
  @Serdeable
  record SeenIn(UUID id, String reference, String caseReference) {}
}
