package uk.plumbline.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A set with its columns.
 *
 * @param set the set
 * @param description from the database's own comment
 * @param columns in their order
 */
record FeedTable(FeedSet set, String description, List<FeedColumn> columns) {

  /** The columns that tell rows apart, in the set's order of them. */
  List<FeedColumn> keys() {
    return set.keys().stream()
        .map(key -> columns.stream().filter(one -> one.sqlName().equals(key)).findFirst())
        .map(Optional::orElseThrow)
        .toList();
  }

  /** The column with a name for tools. */
  Optional<FeedColumn> column(String name) {
    return columns.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
