package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * A version without its content.
 *
 * @param populations those of its document, as JSON
 * @param audits how many were begun with it
 */
@MappedEntity("audit_tool_version")
record ToolSummaryRow(
    @Id UUID id,
    String toolCode,
    String kind,
    boolean shipped,
    int number,
    String status,
    String label,
    String frameworkCode,
    String populations,
    @Nullable String comparabilityNote,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    @Nullable String publishedBy,
    @Nullable Instant retiredAt,
    int audits) {}
