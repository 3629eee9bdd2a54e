package uk.plumbline.setting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettingRepository extends GenericRepository<SettingRow, Boolean> {
  @Query("select s.only_row, s.version, s.conflict_months, s.readiness_required from setting s")
  SettingRow find();

  /** Holds the settings to the end of the transaction. */
  @Query(
      "select s.only_row, s.version, s.conflict_months, s.readiness_required from setting s for update")
  SettingRow hold();

  @Query(
      """
            update setting
            set version = version + 1, conflict_months = :conflictMonths, readiness_required = :readinessRequired
            """)
  void change(int conflictMonths, boolean readinessRequired);

  /** Those named who still have an account, in alphabetical order. */
  @Query(
      """
            select p.id, p.username, p.name
            from safety_contact c
            join person p on p.id = c.person_id
            where p.active
            order by lower(p.name), p.username
            """)
  List<ContactRow> contacts();

  @Query("delete from safety_contact")
  void removeContacts();

  @Query("insert into safety_contact (person_id) values (:personId)")
  void addContact(UUID personId);
}
