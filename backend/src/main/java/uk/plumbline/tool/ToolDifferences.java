package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import uk.plumbline.framework.Framework;

/**
 * What differs between two versions of a tool, in words.
 *
 * @param from the version before; null where there is none
 * @param to the version after
 * @param items in the order of the form; what is there no more comes after what is
 */
@Serdeable
record ToolDifferences(@Nullable Integer from, int to, List<Item> items) {
  /** How something differs. */
  @Serdeable
  enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    MOVED;

    /** As the contract writes it. */
    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One difference.
   *
   * @param place the section's and prompt's labels, or which part of the tool
   * @param what which part of it, such as {@code guidance}
   * @param before what stood there; null for nothing
   * @param after what stands there; null for nothing
   */
  @Serdeable
  record Item(
      Change change, String place, String what, @Nullable String before, @Nullable String after) {}

  /** Of a first version, before which there is none. */
  static ToolDifferences none(int to) {
    return new ToolDifferences(null, to, List.of());
  }

  /** What differs between two versions of a tool. */
  static ToolDifferences between(
      ToolVersion before, ToolVersion after, List<Framework> frameworks) {
    return new ToolDifferences(
        before.row().number(),
        after.row().number(),
        DocumentComparison.items(before.document(), after.document(), frameworks));
  }
}
