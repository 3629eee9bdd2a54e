package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exercises, what they ask, whom they invite and what the panel says. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExerciseRepository extends GenericRepository<ExerciseRow, UUID> {
  @Query(ExerciseRow.SELECT + "where e.id = :id")
  Optional<ExerciseRow> find(UUID id, UUID reader);

  /** All for the group, else those the reader takes part in that were opened. */
  @Query(
      ExerciseRow.SELECT
          + """
          where cast(:isGroup as boolean) or (m.person_id is not null and e.status <> 'draft')
          order by array_position(array['open', 'draft', 'closed'], e.status), e.closed_at desc nulls last,
                   e.closes_on, e.created_at desc, e.id
          limit 200
          """)
  List<ExerciseRow> seenBy(UUID reader, boolean isGroup);

  /** Holds an exercise to the end of the transaction; nobody saves a grade meanwhile. */
  @Query("select e.id from calibration_exercise e where e.id = :id for update")
  Optional<UUID> hold(UUID id);

  /** Keeps an exercise from being closed before the end of the transaction. */
  @Query("select e.id from calibration_exercise e where e.id = :id for share")
  Optional<UUID> keepOpen(UUID id);

  @Query(
      """
      insert into calibration_exercise (id, title, case_text, framework_code, scale_code, closes_on,
                                        created_by, created_by_name, created_at, updated_at)
      select :id, :title, :caseText, f.code, f.scale_code, :closesOn, :createdBy, :createdByName, :now, :now
      from framework f
      where f.code = :framework
      """)
  void insert(
      UUID id,
      String title,
      String caseText,
      String framework,
      LocalDate closesOn,
      UUID createdBy,
      String createdByName,
      Instant now);

  @Query(
      """
      update calibration_exercise e
      set version = e.version + 1, title = :title, case_text = :caseText, framework_code = f.code,
          scale_code = f.scale_code, closes_on = :closesOn, updated_at = :now,
          panel = case when e.framework_code = f.code then e.panel end,
          reference_at = case when e.framework_code = f.code then e.reference_at end
      from framework f
      where e.id = :id
      and f.code = :framework
      """)
  void change(
      UUID id, String title, String caseText, String framework, LocalDate closesOn, Instant now);

  @Query(
      """
      update calibration_exercise
      set version = version + 1, status = 'open', opened_at = :now, updated_at = :now
      where id = :id
      """)
  void open(UUID id, Instant now);

  @Query(
      """
      update calibration_exercise
      set version = version + 1, status = 'closed', closed_at = :now, updated_at = :now
      where id = :id
      """)
  void close(UUID id, Instant now);

  /** Codes in the order of the page; the overall judgement last. */
  @Query("select a.area_code from calibration_area a where a.exercise_id = :id order by a.position")
  List<String> areas(UUID id);

  /**
   * Takes away what an exercise asks, but for some areas whose panel grades stay.
   *
   * @param kept codes, parted by commas; empty for none
   */
  @Query(
      """
      delete from calibration_area
      where exercise_id = :id
      and area_code <> all(string_to_array(:kept, ','))
      """)
  void removeAreas(UUID id, String kept);

  @Query(
      """
      insert into calibration_area (exercise_id, area_code, framework_code, scale_code, position)
      select e.id, :area, e.framework_code, e.scale_code, :position
      from calibration_exercise e
      where e.id = :id
      on conflict (exercise_id, area_code) do update set position = excluded.position
      """)
  void putArea(UUID id, String area, int position);

  /** In alphabetical order. */
  @Query(
      """
      select p.username, p.name
      from calibration_participant c
      join person p on p.id = c.person_id
      where c.exercise_id = :id
      order by lower(p.name), p.username
      """)
  List<PersonRow> participants(UUID id);

  @Query("delete from calibration_participant where exercise_id = :id")
  void removeParticipants(UUID id);

  @Query(
      """
      insert into calibration_participant (exercise_id, person_id)
      values (:id, :personId)
      on conflict do nothing
      """)
  void addParticipant(UUID id, UUID personId);

  @Query("update calibration_participant set invited_at = :now where exercise_id = :id")
  void invite(UUID id, Instant now);

  /** The panel's grades, in the order of the areas. */
  @Query(
      """
      select r.area_code, r.grade_code, r.reason
      from calibration_reference r
      join calibration_area a on a.exercise_id = r.exercise_id and a.area_code = r.area_code
      where r.exercise_id = :id
      order by a.position
      """)
  List<JudgementRow> reference(UUID id);

  @Query(
      """
      update calibration_exercise
      set version = version + 1, panel = :panel, reference_at = :now, updated_at = :now
      where id = :id
      """)
  void setPanel(UUID id, String panel, Instant now);

  @Query(
      """
      insert into calibration_reference (exercise_id, area_code, scale_code, grade_code, reason)
      select a.exercise_id, a.area_code, a.scale_code, :grade, :reason
      from calibration_area a
      where a.exercise_id = :id
      and a.area_code = :area
      on conflict (exercise_id, area_code)
      do update set grade_code = excluded.grade_code, reason = excluded.reason
      """)
  void putReference(UUID id, String area, String grade, @Nullable String reason);
}
