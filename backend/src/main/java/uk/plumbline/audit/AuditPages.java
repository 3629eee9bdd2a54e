package uk.plumbline.audit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;
import uk.plumbline.access.Person;

/**
 * Finds the audits of one page of the list, newest first. The statement holds only the conditions
 * that the reader's rights and the filter bring, one branch for each way in which an audit may be
 * theirs to see: so PostgreSQL reads each branch along an index, and the first page costs the same
 * however many audits there are (ADR 0026).
 */
@Singleton
class AuditPages {
  private final JdbcOperations jdbc;
  private final AuditRepository rows;

  AuditPages(JdbcOperations jdbc, AuditRepository rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** One more row than the filter's limit where there is a next page. */
  List<AuditRow> page(AuditFilter filter, Person by) {
    var ids = ids(filter, by);
    var found =
        rows.findAll(ids.stream().map(UUID::toString).collect(Collectors.joining(","))).stream()
            .collect(Collectors.toMap(AuditRow::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  private List<UUID> ids(AuditFilter filter, Person by) {
    var rowsWanted = filter.limit() + 1;
    var branches =
        Sights.of(by).stream()
            .flatMap(sight -> Filters.of(filter, by).stream().map(sight::and))
            .map(
                condition ->
                    new Condition(
                        "(select a.id, a.audited_on from audit a where "
                            + condition.sql()
                            + " order by a.audited_on desc, a.id desc limit "
                            + rowsWanted
                            + ")",
                        condition.values()))
            .toList();
    var all = Condition.joined(branches, " union ");
    return jdbc.prepareStatement(
        "select id from ("
            + all.sql()
            + ") seen order by audited_on desc, id desc limit "
            + rowsWanted,
        statement -> read(statement, all.values()));
  }

  private static List<UUID> read(PreparedStatement statement, List<Object> values)
      throws SQLException {
    // A plan made once for any value would take a rare status for a common one.
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    var ids = new ArrayList<UUID>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        ids.add(result.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
