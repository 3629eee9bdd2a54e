package uk.plumbline.reporting;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sets with their columns, as the database's own catalogue has them: a column is added to a
 * view with its comment, and every format, the metadata and the data dictionary have it.
 */
@Singleton
class FeedCatalogue {
  private static final String COLUMNS =
      """
      select c.relname as view_name, obj_description(c.oid, 'pg_class') as about, a.attname as column_name,
             format_type(a.atttypid, null) as type, col_description(c.oid, a.attnum) as meaning
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'reporting'::regnamespace
      and c.relkind = 'v'
      order by c.relname, a.attnum
      """;

  private record Found(String view, String about, String column, String type, String meaning) {}

  private final JdbcOperations jdbc;
  private volatile Map<FeedSet, FeedTable> tables;

  FeedCatalogue(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A set with its columns. Views change only while the server is not running, so it is kept. */
  @Transactional(readOnly = true)
  FeedTable table(FeedSet set) {
    return tables().get(set);
  }

  /** All sets, in their order. */
  @Transactional(readOnly = true)
  List<FeedTable> all() {
    return List.copyOf(tables().values());
  }

  private Map<FeedSet, FeedTable> tables() {
    if (tables == null) {
      tables = read();
    }
    return tables;
  }

  private Map<FeedSet, FeedTable> read() {
    var found = found();
    var read = new EnumMap<FeedSet, FeedTable>(FeedSet.class);
    Arrays.stream(FeedSet.values())
        .forEach(
            set ->
                read.put(
                    set,
                    table(set, found.stream().filter(c -> c.view.equals(set.view())).toList())));
    return read;
  }

  private static FeedTable table(FeedSet set, List<Found> found) {
    return new FeedTable(
        set, found.getFirst().about, found.stream().map(one -> column(set, one)).toList());
  }

  private static FeedColumn column(FeedSet set, Found found) {
    return new FeedColumn(
        FeedColumn.nameOf(found.column),
        found.column,
        FeedType.ofDatabase(found.type),
        set.keys().contains(found.column),
        found.meaning);
  }

  private List<Found> found() {
    return jdbc.prepareStatement(
        COLUMNS,
        statement -> {
          var found = new ArrayList<Found>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new Found(
                      rows.getString(1),
                      rows.getString(2),
                      rows.getString(3),
                      rows.getString(4),
                      rows.getString(5)));
            }
          }
          return found;
        });
  }
}
