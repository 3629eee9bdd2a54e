package uk.plumbline.tool;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.shared.Labelled;

/** Audit tools as other features use them. */
@Singleton
public class AuditTools {
  /** More than any council has in use at once. */
  private static final int REMEMBERED = 64;

  private final ToolVersionRepository rows;
  private final ObjectMapper json;

  /** Versions that can change no more, by identifier; the longest unused goes first. */
  private final Map<UUID, Version> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Version> eldest) {
          return size() > REMEMBERED;
        }
      };

  AuditTools(ToolVersionRepository rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  private record Version(ToolReference tool, ToolDocument document) {}

  /**
   * A tool that audits can be begun with.
   *
   * @param versionId its published version
   * @param tool its code, name, kind and number
   * @param framework the framework whose areas and grades it uses
   * @param populations whom it distinguishes; empty for nobody
   * @param settings what it asks besides judgements
   */
  public record Startable(
      UUID versionId,
      ToolReference tool,
      String framework,
      List<Labelled> populations,
      Form.Settings settings) {}

  /** The published version of a tool; empty when there is no such tool or none is published. */
  @Transactional(readOnly = true)
  public Optional<Startable> startable(String code) {
    return rows.published(code)
        .map(
            row -> {
              var document = read(row);
              return new Startable(
                  row.id(),
                  row.reference(),
                  document.framework(),
                  document.populations(),
                  document.settings());
            });
  }

  /**
   * What a version asks of one population.
   *
   * @param population one of the version's populations; null where it has none
   * @throws IllegalArgumentException when it is not one of them
   * @throws IllegalStateException when there is no such version
   */
  @Transactional(readOnly = true)
  public Form form(UUID versionId, String population) {
    var version = version(versionId);
    return version.document().form(version.tool(), population);
  }

  /**
   * Whom a version distinguishes; empty for nobody.
   *
   * @throws IllegalStateException when there is no such version
   */
  @Transactional(readOnly = true)
  public List<Labelled> populations(UUID versionId) {
    return version(versionId).document().populations();
  }

  /** Which tool and number a version is; empty when there is no such version. */
  @Transactional(readOnly = true)
  public Optional<ToolReference> reference(UUID versionId) {
    return Optional.ofNullable(references(List.of(versionId)).get(versionId));
  }

  /** Which tool and number these versions are, by version; unknown ones are left out. */
  @Transactional(readOnly = true)
  public Map<UUID, ToolReference> references(Collection<UUID> versionIds) {
    if (versionIds.isEmpty()) {
      return Map.of();
    }
    var ids = versionIds.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
    return rows.references(ids).stream()
        .collect(Collectors.toMap(ToolReferenceRow::id, ToolReferenceRow::reference));
  }

  private Version version(UUID id) {
    synchronized (remembered) {
      if (remembered.containsKey(id)) {
        return remembered.get(id);
      }
    }
    var row =
        rows.find(id)
            .orElseThrow(() -> new IllegalStateException("There is no tool version " + id));
    var version = new Version(row.reference(), read(row));
    if (!row.status().equals(ToolStatus.DRAFT.code())) {
      synchronized (remembered) {
        remembered.put(id, version);
      }
    }
    return version;
  }

  private ToolDocument read(ToolVersionRow row) {
    try {
      return json.readValue(row.document(), ToolDocument.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
