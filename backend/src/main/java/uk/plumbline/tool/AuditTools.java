package uk.plumbline.tool;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.shared.Labelled;

/** Audit tools as other features use them. */
@Singleton
public class AuditTools {
  AuditTools() {}

  /**
   * A tool that audits can be begun with.
   *
   * @param versionId its published version
   * @param populations whom it distinguishes; empty for nobody
   */
  public record Startable(
      UUID versionId, ToolReference tool, String framework, List<Labelled> populations) {}

  /** The published version of a tool; empty when there is no such tool or none is published. */
  public Optional<Startable> startable(String code) {
    return Optional.empty();
  }

  /**
   * What a version asks of one population.
   *
   * @param population one of the version's populations; null where it has none
   */
  public Form form(UUID versionId, String population) {
    throw new IllegalStateException("There is no tool version " + versionId);
  }

  /** Which tool and number these versions are, by version; unknown ones are left out. */
  public Map<UUID, ToolReference> references(Collection<UUID> versionIds) {
    return Map.of();
  }
}
