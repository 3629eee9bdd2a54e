package uk.plumbline.pack;

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

/** Packs as their readers find them and their makers move them on. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PackRepository extends GenericRepository<PackRow, UUID> {
  @Query(PackRow.SELECT + "where p.id = :id and" + PackRow.IS_SEEN)
  Optional<PackRow> find(UUID id, boolean isGroup, boolean ownTeamsOnly, Instant now);

  @Query(
      PackRow.SELECT
          + "where"
          + PackRow.IS_SEEN
          + "order by p.meets_on desc, p.asked_at desc, p.id limit 200")
  List<PackRow> seen(boolean isGroup, boolean ownTeamsOnly, Instant now);

  @Query(PackRow.SELECT + "where p.made_by = :madeBy and p.request_id = :requestId")
  Optional<PackRow> asked(UUID madeBy, UUID requestId, boolean isGroup, Instant now);

  /** Whether any pack, finished or not, takes this one's place. */
  @Query("select exists (select from meeting_pack n where n.supersedes = :id)")
  boolean isReplaced(UUID id);

  /** How many are not made yet. */
  @Query("select count(*) from meeting_pack p where p.status in ('waiting', 'making')")
  long unmade();

  /** Writes a request down, unless it is there already or another takes the same pack's place. */
  @Query(
      """
      insert into meeting_pack (request_id, request_sha256, kind, title, meets_on, period_from, period_to,
                                embargo_until, known, known_how, next_steps, concerns_left_out, supersedes,
                                supersede_reason, made_by, made_by_name, asked_at)
      values (:requestId, :requestSha256, :kind, :title, :meetsOn, :from, :to, cast(:embargoUntil as timestamptz),
              cast(:known as text), cast(:knownHow as text), cast(:nextSteps as text),
              cast(:concernsLeftOut as text), cast(:supersedes as uuid), cast(:supersedeReason as text), :madeBy,
              :madeByName, :now)
      on conflict do nothing
      """)
  int insert(
      UUID requestId,
      String requestSha256,
      String kind,
      String title,
      LocalDate meetsOn,
      LocalDate from,
      LocalDate to,
      @Nullable Instant embargoUntil,
      @Nullable String known,
      @Nullable String knownHow,
      @Nullable String nextSteps,
      @Nullable String concernsLeftOut,
      @Nullable UUID supersedes,
      @Nullable String supersedeReason,
      UUID madeBy,
      String madeByName,
      Instant now);

  /** The longest-waiting pack that nobody else is taking. */
  @Query(
      """
      select p.id
      from meeting_pack p
      where p.status = 'waiting'
      order by p.asked_at, p.id
      limit 1
      for update skip locked
      """)
  Optional<UUID> nextWaiting();

  @Query(
      """
      update meeting_pack
      set status = 'making', attempt = attempt + 1, steps_done = case when figures is null then 0 else steps_done end
      where id = :id
      """)
  void take(UUID id);

  /** Answers 0 when this attempt is not the one any more. */
  @Query(
      """
      update meeting_pack
      set steps_done = :done
      where id = :id and status = 'making' and attempt = :attempt
      """)
  int reached(UUID id, int attempt, int done);

  @Query(
      """
      update meeting_pack
      set as_at = :asAt, figures = :figures, figures_sha256 = :sha256, steps_done = :done
      where id = :id and status = 'making' and attempt = :attempt
      """)
  int freeze(UUID id, int attempt, Instant asAt, String figures, String sha256, int done);

  @Query(
      """
      update meeting_pack
      set status = 'finished', pdf = :pdf, pdf_sha256 = :sha256, steps_done = :done, finished_at = :now
      where id = :id and status = 'making' and attempt = :attempt
      """)
  int finish(UUID id, int attempt, byte[] pdf, String sha256, int done, Instant now);

  @Query(
      """
      update meeting_pack
      set status = 'failed', failure = :failure
      where id = :id and status = 'making' and attempt = :attempt
      """)
  int fail(UUID id, int attempt, String failure);

  /** Puts a failed pack back in the queue; answers 0 when it has not failed. */
  @Query(
      """
      update meeting_pack
      set status = 'waiting', failure = null, attempt = 0
      where id = :id and status = 'failed'
      """)
  int retry(UUID id);

  /**
   * What was being made when the server stopped waits again, unless that has happened too often.
   */
  @Query(
      """
      update meeting_pack
      set status = case when attempt < :attempts then 'waiting' else 'failed' end,
          failure = case when attempt < :attempts then null else :failure end
      where status = 'making'
      """)
  int resume(int attempts, String failure);

  /** The frozen figures, byte for byte; empty until they are frozen. */
  @Query("select p.figures from meeting_pack p where p.id = :id and p.figures is not null")
  Optional<String> figures(UUID id);

  @Query("select p.pdf from meeting_pack p where p.id = :id and p.pdf is not null")
  Optional<DocumentRow> pdf(UUID id);

  /** The newest finished pack of a kind before an instant whose place no finished one takes. */
  @Query(
      PackRow.SELECT
          + """
          where p.kind = :kind
          and p.status = 'finished'
          and p.as_at < :asAt
          and (cast(:supersedes as uuid) is null or p.id <> :supersedes)
          and not exists (select from meeting_pack n where n.supersedes = p.id and n.status = 'finished')
          order by p.as_at desc
          limit 1
          """)
  Optional<PackRow> before(
      String kind, Instant asAt, @Nullable UUID supersedes, boolean isGroup, Instant now);
}
