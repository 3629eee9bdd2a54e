package uk.plumbline.assignment;

import java.util.Optional;
import uk.plumbline.conflict.Conflict;
import uk.plumbline.conflict.ConflictKind;

/**
 * Nobody checks mostly one auditor: the two would come to agree with each other instead of
 * with the standard.
 */
final class PairSpread {
  /** Below this many checks a majority says nothing. */
  private static final int FROM = 4;

  private PairSpread() {}

  /**
   * Whether one more check of this auditor would make them more than half of a moderator's.
   *
   * @param checks the moderator's checks of the last 12 months, without this one; 0 or more
   * @param ofThisAuditor those of them that are of this auditor's audits; at most {@code checks}
   * @return empty where it would not, or would be their third check or an earlier one
   */
  static Optional<Conflict> conflict(int checks, int ofThisAuditor) {
    var all = checks + 1;
    var theirs = ofThisAuditor + 1;
    return all >= FROM && 2 * theirs > all
        ? Optional.of(
            new Conflict(
                ConflictKind.PAIR,
                "Would have checked this auditor in %d of %d checks of the last 12 months"
                    .formatted(theirs, all)))
        : Optional.empty();
  }
}
