package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many audits of a team went the same way between two instants.
 *
 * @param teamCode the team; an audit that moved between teams is in both
 * @param frameworkBefore the framework then; null for what did not count
 * @param gradeBefore the grade then; null for what did not count
 * @param frameworkAfter the framework at the later instant; null for what counts no more
 * @param gradeAfter the grade at the later instant; null for what counts no more
 * @param hadCounted whether it counted at the earlier instant or before
 * @param checkedLate whether it was second-checked between
 * @param audits how many
 */
@MappedEntity("counted_audit")
record ChangeRow(
    @Id String teamCode,
    @Nullable String frameworkBefore,
    @Nullable String gradeBefore,
    @Nullable String frameworkAfter,
    @Nullable String gradeAfter,
    boolean hadCounted,
    boolean checkedLate,
    long audits) {}
