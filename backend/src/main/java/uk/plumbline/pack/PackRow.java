package uk.plumbline.pack;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A pack as stored, without its figures and document.
 *
 * @param supersededBy the finished pack in its place that the reader sees; null for none
 * @param pdfBytes size of the document; null until finished
 */
@MappedEntity("meeting_pack")
record PackRow(
    @Id UUID id,
    UUID requestId,
    String requestSha256,
    String kind,
    String title,
    LocalDate meetsOn,
    LocalDate periodFrom,
    LocalDate periodTo,
    @Nullable Instant embargoUntil,
    @Nullable String known,
    @Nullable String knownHow,
    @Nullable String nextSteps,
    @Nullable String concernsLeftOut,
    @Nullable UUID supersedes,
    @Nullable String supersedeReason,
    String madeByName,
    Instant askedAt,
    String status,
    int attempt,
    int stepsDone,
    @Nullable String failure,
    @Nullable Instant asAt,
    @Nullable String figuresSha256,
    @Nullable String pdfSha256,
    @Nullable Instant finishedAt,
    @Nullable UUID supersededBy,
    @Nullable Integer pdfBytes) {
  /**
   * Whether a reader sees a pack p; wants {@code :isGroup}, {@code :ownTeamsOnly} and {@code
   * :now}. A pack holds every team's figures: whoever sees only their own teams' reads none but
   * those made for outside.
   */
  static final String IS_SEEN =
      """
      (cast(:isGroup as boolean)
       or (p.status = 'finished' and (p.embargo_until is null or p.embargo_until <= :now)
           and (not :ownTeamsOnly or p.kind = 'scrutiny')))
      """;

  /** Where every query for a pack begins. */
  static final String SELECT =
      """
      select p.id, p.request_id, p.request_sha256, p.kind, p.title, p.meets_on, p.period_from, p.period_to,
             p.embargo_until, p.known, p.known_how, p.next_steps, p.concerns_left_out, p.supersedes,
             p.supersede_reason, p.made_by_name, p.asked_at, p.status, p.attempt, p.steps_done, p.failure, p.as_at,
             p.figures_sha256, p.pdf_sha256, p.finished_at, length(p.pdf) as pdf_bytes,
             (select n.id
              from meeting_pack n
              where n.supersedes = p.id
              and n.status = 'finished'
              and (cast(:isGroup as boolean) or n.embargo_until is null or n.embargo_until <= :now)) as superseded_by
      from meeting_pack p
      """;

  PackKind kindOf() {
    return PackKind.of(kind);
  }

  PackStatus statusNow() {
    return PackStatus.of(status);
  }
}
