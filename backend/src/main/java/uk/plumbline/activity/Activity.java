package uk.plumbline.activity;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;

/**
 * The record of who did, or read, what. Called an activity, never an audit, because here an audit
 * is a judgement of practice.
 */
@Singleton
public class Activity {
  private final JdbcOperations jdbc;
  private final ActivityRepository entries;
  private final ObjectMapper json;

  Activity(JdbcOperations jdbc, ActivityRepository entries, ObjectMapper json) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.json = json;
  }

  /**
   * Writes one entry in the caller's transaction, so that neither the deed nor its entry can exist
   * without the other.
   *
   * @param who who did it; null for the system itself
   * @param action a code such as {@code audit_submitted}
   * @param subjectType the kind of record, such as {@code audit}
   * @param subjectId the record; null where there is none
   * @param changed names of the fields that changed; never their text
   * @param detail codes and counts only: no free text, no names, no secrets
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Person who,
      String action,
      String subjectType,
      String subjectId,
      List<String> changed,
      Map<String, Object> detail) {
    write(
        who == null ? null : who.id(),
        who == null ? "Plumbline" : who.name(),
        action,
        subjectType,
        subjectId,
        changed,
        detail);
  }

  /**
   * Writes one entry of what a service client read, in the caller's transaction.
   *
   * @param clientName what people call the client
   * @param action a code such as {@code feed_read}
   * @param subjectType the kind of record, such as {@code service_client}
   * @param subjectId the record; null where there is none
   * @param detail codes and counts only: no free text, no names, no secrets
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordClient(
      String clientName,
      String action,
      String subjectType,
      String subjectId,
      Map<String, Object> detail) {
    write(null, "Service client " + clientName, action, subjectType, subjectId, List.of(), detail);
  }

  private void write(
      UUID personId,
      String personName,
      String action,
      String subjectType,
      String subjectId,
      List<String> changed,
      Map<String, Object> detail) {
    var sql =
        """
        insert into activity (person_id, person_name, action, subject_type, subject_id, changed, detail)
        values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
        """;
    jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, personId);
          statement.setString(2, personName);
          statement.setString(3, action);
          statement.setString(4, subjectType);
          statement.setString(5, subjectId);
          statement.setArray(
              6, statement.getConnection().createArrayOf("text", changed.toArray(String[]::new)));
          statement.setString(7, text(detail));
          return statement.executeUpdate();
        });
  }

  /**
   * Writes the same entry for each of many records, in the caller's transaction.
   *
   * @param who who did it; null for the system itself
   * @param action a code such as {@code audit_imported}
   * @param subjectType the kind of record, such as {@code audit}
   * @param subjects the records
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordEach(Person who, String action, String subjectType, List<UUID> subjects) {
    var sql =
        """
        insert into activity (person_id, person_name, action, subject_type, subject_id)
        select cast(? as uuid), ?, ?, ?, i.subject_id
        from unnest(cast(? as text[])) with ordinality as i (subject_id, position)
        order by i.position
        """;
    jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, who == null ? null : who.id());
          statement.setString(2, who == null ? "Plumbline" : who.name());
          statement.setString(3, action);
          statement.setString(4, subjectType);
          statement.setArray(
              5, statement.getConnection().createArrayOf("text", subjects.toArray()));
          return statement.executeUpdate();
        });
  }

  /** The newest 200 entries about an audit, oldest first. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> ofAudit(UUID auditId) {
    return entries.ofAudit(auditId.toString()).stream().map(ActivityRow::entry).toList();
  }

  private String text(Map<String, Object> detail) {
    try {
      return json.writeValueAsString(detail);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
