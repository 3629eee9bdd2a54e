package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReadinessRepository extends GenericRepository<ReadinessRow, Long> {
  /** What holds, for everybody or one person. */
  @Query(
      """
      select distinct on (r.person_id) r.person_id, r.ready_from, r.ready_until
      from readiness r
      where cast(:personId as uuid) is null or r.person_id = :personId
      order by r.person_id, r.id desc
      """)
  List<ReadyPeriod> newest(@Nullable UUID personId);

  /** Every decision about somebody, newest first. */
  @Query(
      """
      select r.id, r.ready_from, r.ready_until, r.decided_by_name, r.decided_at, r.reason,
             e.id as exercise_id, e.title as exercise_title
      from readiness r
      left join calibration_exercise e on e.id = r.exercise_id
      where r.person_id = :personId
      order by r.id desc
      """)
  List<ReadinessRow> decisions(UUID personId);

  @Query(
      """
      insert into readiness (person_id, ready_from, ready_until, decided_by, decided_by_name, decided_at,
                             reason, exercise_id)
      values (:personId, :readyFrom, :readyUntil, :decidedBy, :decidedByName, :now, :reason, :exerciseId)
      """)
  void decide(
      UUID personId,
      LocalDate readyFrom,
      @Nullable LocalDate readyUntil,
      UUID decidedBy,
      String decidedByName,
      Instant now,
      String reason,
      @Nullable UUID exerciseId);

  /** Whether somebody submitted an exercise that is closed now. */
  @Query(
      """
      select exists (select from calibration_participant c
                     join calibration_exercise e on e.id = c.exercise_id and e.status = 'closed'
                     where c.exercise_id = :exerciseId
                     and c.person_id = :personId
                     and c.submitted_at is not null)
      """)
  boolean tookPart(UUID exerciseId, UUID personId);
}
