package uk.plumbline.reporting;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import uk.plumbline.measure.MeasureDefinitions;

/**
 * Makes the schema {@code reporting} ready at every start: the measures' own definitions stand in
 * it, and the roles for tools that speak SQL may read it, where the database has them.
 */
@Singleton
class OpenReporting {
  private static final String DEFINE =
      """
      insert into measure_definition as m (code, position, label, version, numerator, denominator, likely_range)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (code) do update
      set position = excluded.position, label = excluded.label, version = excluded.version,
          numerator = excluded.numerator, denominator = excluded.denominator, likely_range = excluded.likely_range
      where (m.position, m.label, m.version, m.numerator, m.denominator, m.likely_range)
            is distinct from (excluded.position, excluded.label, excluded.version, excluded.numerator,
                              excluded.denominator, excluded.likely_range)
      """;

  private final JdbcOperations jdbc;

  OpenReporting(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  @Transactional
  void atStart(StartupEvent started) {
    jdbc.prepareStatement("select feed.open_to_reporting()", statement -> statement.execute());
    var position = new AtomicInteger();
    MeasureDefinitions.all().forEach(one -> define(one, position.incrementAndGet()));
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
