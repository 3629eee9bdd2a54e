package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The participants' own grades. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface GradeRepository extends GenericRepository<ExerciseRow, UUID> {
  /** Holds one participant's grades to the end of the transaction. */
  @Query(
      """
      select c.person_id
      from calibration_participant c
      where c.exercise_id = :id
      and c.person_id = :personId
      for update
      """)
  Optional<UUID> hold(UUID id, UUID personId);

  /** One participant's grades, in the order of the areas. */
  @Query(
      """
      select g.area_code, g.grade_code, g.rationale as reason
      from calibration_grade g
      join calibration_area a on a.exercise_id = g.exercise_id and a.area_code = g.area_code
      where g.exercise_id = :id
      and g.person_id = :personId
      order by a.position
      """)
  List<JudgementRow> of(UUID id, UUID personId);

  @Query(
      """
      insert into calibration_grade (exercise_id, person_id, area_code, scale_code, grade_code, rationale)
      select a.exercise_id, :personId, a.area_code, a.scale_code, :grade, :rationale
      from calibration_area a
      where a.exercise_id = :id
      and a.area_code = :area
      on conflict (exercise_id, person_id, area_code)
      do update set grade_code = excluded.grade_code, rationale = excluded.rationale
      """)
  void put(UUID id, UUID personId, String area, @Nullable String grade, @Nullable String rationale);

  @Query(
      """
      delete from calibration_grade
      where exercise_id = :id
      and person_id = :personId
      and area_code = :area
      """)
  void remove(UUID id, UUID personId, String area);

  @Query(
      """
      update calibration_participant
      set saved_at = :now
      where exercise_id = :id
      and person_id = :personId
      """)
  void saved(UUID id, UUID personId, Instant now);

  @Query(
      """
      update calibration_participant
      set submitted_at = :now
      where exercise_id = :id
      and person_id = :personId
      """)
  void submitted(UUID id, UUID personId, Instant now);

  /** Every final grade, people in alphabetical order. */
  @Query(
      """
      select p.id as person_id, p.username, p.name,
             p.active and exists (select from person_role r
                                  where r.person_id = p.id and r.role = 'auditor') as is_auditor,
             g.area_code, g.grade_code
      from calibration_grade g
      join calibration_participant c on c.exercise_id = g.exercise_id and c.person_id = g.person_id
      join calibration_area a on a.exercise_id = g.exercise_id and a.area_code = g.area_code
      join person p on p.id = g.person_id
      where g.exercise_id = :id
      and c.submitted_at is not null
      order by lower(p.name), p.username, a.position
      """)
  List<RaterRow> submitted(UUID id);
}
