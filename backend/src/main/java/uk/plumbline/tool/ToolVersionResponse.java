package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.shared.FieldError;

/**
 * A version as the contract gives it.
 *
 * @param auditType the type of audit it makes
 * @param faults what stands in the way of publishing a draft; none for other versions
 * @param allowedActions what the caller may do with it now
 */
@Serdeable
record ToolVersionResponse(
    String code,
    ToolKind kind,
    String auditType,
    String label,
    int number,
    ToolStatus status,
    String framework,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    @Nullable Instant retiredAt,
    @Nullable String comparabilityNote,
    ToolDocument document,
    List<FieldError> faults,
    List<ToolAction> allowedActions) {
  static ToolVersionResponse of(
      ToolVersion version, List<FieldError> faults, List<ToolAction> allowedActions) {
    var row = version.row();
    var document = version.document();
    return new ToolVersionResponse(
        row.toolCode(),
        document.kind(),
        document.kind().auditType(),
        row.label(),
        row.number(),
        version.status(),
        document.framework(),
        row.updatedAt(),
        row.publishedAt(),
        row.publishedBy(),
        row.retiredAt(),
        row.comparabilityNote(),
        document,
        faults,
        allowedActions);
  }
}
