package uk.plumbline.selection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.ModerationMode;

/**
 * A policy as stored.
 *
 * @param alwaysGrades codes with commas between them
 */
@MappedEntity("moderation_policy")
record PolicyRow(
    @Id String auditType,
    LocalDate validFrom,
    BigDecimal randomShare,
    String alwaysGrades,
    int newcomerAudits,
    int floorPerGrade,
    String mode,
    int challengeDays,
    String seed) {
  ModerationPolicy policy() {
    return new ModerationPolicy(
        AuditType.of(auditType),
        validFrom,
        randomShare,
        alwaysGrades.isEmpty() ? List.of() : List.of(alwaysGrades.split(",")),
        newcomerAudits,
        floorPerGrade,
        ModerationMode.of(mode),
        challengeDays,
        seed);
  }
}
