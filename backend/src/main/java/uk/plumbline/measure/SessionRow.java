package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One team's supervision sessions held against the expected interval.
 *
 * @param teamCode the team; null for all
 * @param audits all supervision audits that count
 * @param records those with intervals that can be held against an expected one
 * @param kept records in which none was longer
 * @param withoutDates audits with no session on record
 * @param gaps intervals in the records
 * @param gapsKept those no longer than expected
 * @param longestGapDays null without intervals
 */
@MappedEntity("counted_audit")
record SessionRow(
    @Id String teamCode,
    long audits,
    long records,
    long kept,
    long withoutDates,
    long gaps,
    long gapsKept,
    @Nullable Integer longestGapDays) {
  /** No audits at all. */
  static SessionRow none() {
    return new SessionRow(null, 0, 0, 0, 0, 0, 0, null);
  }

  /** Both pooled. */
  SessionRow plus(SessionRow other) {
    return new SessionRow(
        teamCode,
        audits + other.audits,
        records + other.records,
        kept + other.kept,
        withoutDates + other.withoutDates,
        gaps + other.gaps,
        gapsKept + other.gapsKept,
        longer(longestGapDays, other.longestGapDays));
  }

  private static Integer longer(Integer one, Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
