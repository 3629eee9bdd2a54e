package uk.plumbline.tool;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The tools that come with Plumbline. Each is loaded, published, where the council has none of its
 * code yet; one that is there, in whatever state, is the council's own and stays as it is.
 */
@Singleton
public class ShippedTools {
  /** The files they come in, without the ending. */
  static final List<String> FILES = List.of("case-file", "supervision", "dip-sample");

  private static final String PUBLISHER = "Plumbline";

  private final ToolVersionRepository rows;
  private final ObjectMapper json;
  private final Clock clock;

  ShippedTools(ToolVersionRepository rows, ObjectMapper json, Clock clock) {
    this.rows = rows;
    this.json = json;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void atStart(StartupEvent started) {
    load();
  }

  /**
   * Loads those that are missing. Of two servers that start at once, the second waits for the first
   * at the tool's code and then leaves it alone.
   */
  @Transactional
  public void load() {
    FILES.forEach(file -> loadWhereMissing(document(file)));
  }

  /**
   * A shipped document.
   *
   * @param file one of {@link #FILES}
   */
  ToolDocument document(String file) {
    try {
      return json.readValue(bytes(file), ToolDocument.class);
    } catch (IOException failure) {
      throw new UncheckedIOException("The shipped tool " + file + " cannot be read", failure);
    }
  }

  /** The file of a shipped tool as it is. */
  static byte[] bytes(String file) {
    try (var stream = ShippedTools.class.getResourceAsStream("/tools/" + file + ".json")) {
      if (stream == null) {
        throw new IllegalStateException("The shipped tool " + file + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void loadWhereMissing(ToolDocument tool) {
    var now = clock.instant();
    if (rows.insertTool(tool.code(), tool.kind().code(), true, now) == 0) {
      return;
    }
    rows.insert(
        UUID.randomUUID(),
        tool.code(),
        1,
        ToolStatus.PUBLISHED.code(),
        tool.label(),
        tool.framework(),
        text(tool),
        now,
        now,
        PUBLISHER);
  }

  private String text(ToolDocument tool) {
    try {
      return json.writeValueAsString(tool);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
