package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.shared.Labelled;

/** The list of tools. */
@Singleton
class ToolSummaries {
  private final ToolVersionRepository rows;
  private final ObjectMapper json;

  ToolSummaries(ToolVersionRepository rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * A tool with its versions.
   *
   * @param auditType the type of audit it makes
   * @param current the published version's number; null when none is
   * @param populations those of the published version, else of the newest
   * @param versions newest first
   */
  @Serdeable
  record Tool(
      String code,
      String label,
      ToolKind kind,
      String auditType,
      boolean shipped,
      @Nullable Integer current,
      List<Labelled> populations,
      String framework,
      List<Version> versions) {}

  /**
   * A version without its content.
   *
   * @param audits how many audits were begun with it
   */
  @Serdeable
  record Version(
      int number,
      ToolStatus status,
      Instant updatedAt,
      @Nullable Instant publishedAt,
      @Nullable String publishedBy,
      @Nullable Instant retiredAt,
      @Nullable String comparabilityNote,
      int audits) {}

  /** Every tool with a version that this person may see, in alphabetical order of names. */
  @Transactional(readOnly = true)
  public List<Tool> of(Person person) {
    return rows.summaries().stream()
        .filter(row -> ToolVersion.mayChange(person) || !is(row, ToolStatus.DRAFT))
        .collect(
            Collectors.groupingBy(
                ToolSummaryRow::toolCode, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::tool)
        .sorted(Comparator.comparing(Tool::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Tool tool(List<ToolSummaryRow> versions) {
    var published = versions.stream().filter(row -> is(row, ToolStatus.PUBLISHED)).findFirst();
    var shown = published.orElse(versions.getFirst());
    var kind = ToolKind.of(shown.kind());
    return new Tool(
        shown.toolCode(),
        shown.label(),
        kind,
        kind.auditType(),
        shown.shipped(),
        published.map(ToolSummaryRow::number).orElse(null),
        populations(shown),
        shown.frameworkCode(),
        versions.stream().map(ToolSummaries::version).toList());
  }

  private static Version version(ToolSummaryRow row) {
    return new Version(
        row.number(),
        ToolStatus.of(row.status()),
        row.updatedAt(),
        row.publishedAt(),
        row.publishedBy(),
        row.retiredAt(),
        row.comparabilityNote(),
        row.audits());
  }

  private List<Labelled> populations(ToolSummaryRow row) {
    try {
      return json.readValue(row.populations(), Argument.listOf(Labelled.class));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean is(ToolSummaryRow row, ToolStatus status) {
    return row.status().equals(status.code());
  }
}
