package uk.plumbline.testing;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import uk.plumbline.counted.WhatCounts;

/** Changes the grades that count of a finalised audit, as a late second check does. */
@Singleton
public class LateCheck {
  private final JdbcOperations jdbc;
  private final WhatCounts whatCounts;

  LateCheck(JdbcOperations jdbc, WhatCounts whatCounts) {
    this.jdbc = jdbc;
    this.whatCounts = whatCounts;
  }

  /** Settles every area of a decided second check at one grade; without one, nothing happens. */
  @Transactional
  public void settles(UUID audit, String grade) {
    // Whoever acts on an audit holds it first.
    run("update audit set updated_at = now() where id = ? and ? <> ''", audit, grade);
    run(
        """
        update moderation_grade g
        set settled_grade_code = i.grade
        from (select cast(? as uuid) as audit_id, ? as grade) i
        join moderation m on m.audit_id = i.audit_id
        where g.moderation_id = m.id and m.superseded_at is null and m.decided_at is not null
        """,
        audit,
        grade);
    whatCounts.record(audit);
  }

  private void run(String sql, UUID audit, String grade) {
    jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setObject(1, audit);
          statement.setString(2, grade);
          return statement.executeUpdate();
        });
  }
}
