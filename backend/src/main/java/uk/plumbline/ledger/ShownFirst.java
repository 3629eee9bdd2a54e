package uk.plumbline.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * What a second check made of an auditor's grades is shown to the auditor first.
 *
 * @param openedAt when the auditor last opened their ledger; null for never
 * @param now the present
 */
record ShownFirst(Instant openedAt, Instant now) {
  /** How long others wait for an auditor who does not open their ledger. */
  static final Duration WAIT = Duration.ofDays(14);

  /** Whether others may see what was decided then. */
  boolean isOthersToSee(Instant decidedAt) {
    var wasShown = openedAt != null && !decidedAt.isAfter(openedAt);
    return wasShown || !decidedAt.plus(WAIT).isAfter(now);
  }
}
