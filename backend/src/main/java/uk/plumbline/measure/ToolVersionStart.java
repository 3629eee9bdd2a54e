package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/**
 * When audits made with a version of a tool first count in a series.
 *
 * @param code the version, such as {@code case_file:2}, or {@code none} for audits without a tool
 * @param tool the tool's code; empty without one
 * @param label the tool's name with the version's number; empty without one
 * @param note whether its figures can be set beside those of the version before; null for none
 * @param first the first audit date
 */
@MappedEntity("audit_tool_version")
record ToolVersionStart(
    @Id String code, String tool, String label, @Nullable String note, LocalDate first) {}
