package uk.plumbline.imports;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.imports.KnownCouncil.Account;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.Labelled;
import uk.plumbline.shared.Today;

/** Reads what an import is checked against, in the import's own transaction. */
@Singleton
class KnownCouncilReader {
  private final JdbcOperations jdbc;
  private final Teams teams;
  private final Frameworks frameworks;

  KnownCouncilReader(JdbcOperations jdbc, Teams teams, Frameworks frameworks) {
    this.jdbc = jdbc;
    this.teams = teams;
    this.frameworks = frameworks;
  }

  KnownCouncil read(List<ImportRow> rows) {
    return new KnownCouncil(services(), teams.all(), frameworks.all(), people(), audits(rows));
  }

  private List<Labelled> services() {
    return jdbc.prepareStatement(
        "select s.code, s.label from service s order by s.code",
        statement -> {
          var services = new ArrayList<Labelled>();
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              services.add(new Labelled(found.getString(1), found.getString(2)));
            }
          }
          return services;
        });
  }

  private Map<String, Account> people() {
    return jdbc.prepareStatement(
        "select p.username, p.id, p.name from person p",
        statement -> {
          var people = new HashMap<String, Account>();
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              people.put(
                  found.getString(1),
                  new Account(found.getObject(2, UUID.class), found.getString(3)));
            }
          }
          return people;
        });
  }

  private Map<String, StoredAudit> audits(List<ImportRow> rows) {
    var references = rows.stream().map(ImportRow::reference).filter(Objects::nonNull).toArray();
    var sql =
        """
        select a.id, a.reference, a.source, a.type, a.origin, a.team_code, a.audited_on, a.sampling,
               a.framework_code, a.case_reference, a.auditor_id, a.auditor_name,
               (select string_agg(g.area_code || '=' || g.grade_code, ',')
                from audit_grade g
                where g.audit_id = a.id) as grades,
               mg.settled_grade_code, m.decided_at
        from unnest(cast(? as text[])) as i (reference)
        join audit a on a.reference = i.reference
        left join moderation m on m.audit_id = a.id and m.superseded_at is null
        left join moderation_grade mg on mg.moderation_id = m.id and mg.area_code = 'overall'
        """;
    return jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("text", references));
          statement.setFetchSize(5_000);
          var audits = new HashMap<String, StoredAudit>();
          try (var found = statement.executeQuery()) {
            while (found.next()) {
              var audit = audit(found);
              audits.put(audit.reference(), audit);
            }
          }
          return audits;
        });
  }

  private static StoredAudit audit(ResultSet found) throws SQLException {
    return new StoredAudit(
        found.getObject("id", UUID.class),
        found.getString("reference"),
        found.getString("source"),
        found.getString("type"),
        found.getString("origin"),
        found.getString("team_code"),
        found.getObject("audited_on", LocalDate.class),
        found.getString("sampling"),
        found.getString("framework_code"),
        found.getString("case_reference"),
        found.getObject("auditor_id", UUID.class),
        found.getString("auditor_name"),
        grades(found.getString("grades")),
        found.getString("settled_grade_code"),
        date(found.getObject("decided_at", OffsetDateTime.class)));
  }

  private static Map<String, String> grades(String joined) {
    if (joined == null) {
      return Map.of();
    }
    var grades = new HashMap<String, String>();
    for (var pair : joined.split(",")) {
      var at = pair.indexOf('=');
      grades.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return Map.copyOf(grades);
  }

  private static LocalDate date(OffsetDateTime decided) {
    Instant instant = decided == null ? null : decided.toInstant();
    return instant == null ? null : LocalDate.ofInstant(instant, Today.ZONE);
  }
}
