package uk.plumbline.reporting;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.measure.MeasureDefinitions;

/**
 * Makes the schema {@code reporting} ready at every start: the measures' own definitions stand in
 * it, and the roles for tools that speak SQL may read it, where the database has them.
 */
@Singleton
class OpenReporting {
  // Servers that start at the same time wait for each other; whoever reads does not.
  private static final String LOCK = "lock table measure_definition in share row exclusive mode";

  private static final String DEFINED =
      """
      select m.code, m.label, m.version, m.numerator, m.denominator, m.likely_range
      from measure_definition m
      order by m.position
      """;

  private static final String DEFINE =
      """
      insert into measure_definition (code, position, label, version, numerator, denominator, likely_range)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;

  OpenReporting(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional
  void atStart(StartupEvent started) {
    jdbc.prepareStatement("select feed.open_to_reporting()", statement -> statement.execute());
    define(MeasureDefinitions.all());
  }

  /**
   * Makes the list of measures anew where it is another: a release may add one in the middle, leave
   * one out or put them in another order, and no two stand in one place.
   */
  private void define(List<MeasureDefinitions.Meaning> measures) {
    jdbc.prepareStatement(LOCK, statement -> statement.execute());
    if (defined().equals(measures)) {
      return;
    }
    jdbc.prepareStatement("delete from measure_definition", PreparedStatement::executeUpdate);
    for (int at = 0; at < measures.size(); at++) {
      define(measures.get(at), at + 1);
    }
  }

  private List<MeasureDefinitions.Meaning> defined() {
    return jdbc.prepareStatement(
        DEFINED,
        statement -> {
          var found = new ArrayList<MeasureDefinitions.Meaning>();
          try (var rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(
                  new MeasureDefinitions.Meaning(
                      rows.getString(1),
                      rows.getString(2),
                      rows.getString(3),
                      rows.getString(4),
                      rows.getString(5),
                      rows.getString(6)));
            }
          }
          return found;
        });
  }

  private void define(MeasureDefinitions.Meaning measure, int position) {
    jdbc.prepareStatement(
        DEFINE,
        statement -> {
          statement.setString(1, measure.code());
          statement.setInt(2, position);
          statement.setString(3, measure.label());
          statement.setString(4, measure.version());
          statement.setString(5, measure.numerator());
          statement.setString(6, measure.denominator());
          statement.setString(7, measure.likelyRange());
          return statement.executeUpdate();
        });
  }
}
