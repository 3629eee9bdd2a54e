package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A version as stored.
 *
 * @param document its content as JSON
 */
@MappedEntity("audit_tool_version")
record ToolVersionRow(
    @Id UUID id,
    String toolCode,
    String kind,
    int number,
    long revision,
    String status,
    String label,
    String document,
    @Nullable String comparabilityNote,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    @Nullable Instant retiredAt) {
  /** Where every query for a whole version begins. */
  static final String SELECT =
      """
      select v.id, v.tool_code, t.kind, v.number, v.revision, v.status, v.label,
             cast(v.document as text) as document, v.comparability_note, v.updated_at,
             v.published_at, v.published_by, v.retired_at
      from audit_tool_version v
      join audit_tool t on t.code = v.tool_code
      """;

  ToolReference reference() {
    return new ToolReference(toolCode, label, ToolKind.of(kind), number);
  }
}
