package uk.plumbline.reporting;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the sets and columns of the feed mean, from the database's own explanations.
 *
 * @param feedVersion of the feed described
 * @param sets in their order
 */
@Serdeable
record DataDictionary(String feedVersion, List<SetItem> sets) {
  /**
   * A set.
   *
   * @param name as OData has it
   * @param path in addresses of files
   * @param view for tools that speak SQL
   */
  @Serdeable
  record SetItem(
      String name, String path, String view, String description, List<ColumnItem> columns) {}

  /**
   * A column.
   *
   * @param name in files and OData
   * @param sqlName for tools that speak SQL
   * @param type a code of {@link FeedType}
   * @param isKey whether it is part of what tells the rows of its set apart
   */
  @Serdeable
  record ColumnItem(String name, String sqlName, String type, boolean isKey, String description) {}

  static DataDictionary of(List<FeedTable> tables) {
    return new DataDictionary(FeedVersion.TEXT, tables.stream().map(DataDictionary::set).toList());
  }

  private static SetItem set(FeedTable table) {
    var set = table.set();
    return new SetItem(
        set.setName(),
        set.path(),
        "reporting." + set.view(),
        table.description(),
        table.columns().stream().map(DataDictionary::column).toList());
  }

  private static ColumnItem column(FeedColumn column) {
    return new ColumnItem(
        column.name(),
        column.sqlName(),
        column.type().code(),
        column.isKey(),
        column.description());
  }
}
