package uk.plumbline.pack;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A pack as the contract gives it. Members as the contract tells. */
@Serdeable
record PackResponse(
    UUID id,
    PackKind kind,
    String title,
    LocalDate meetsOn,
    LocalDate from,
    LocalDate to,
    PackStatus status,
    Progress progress,
    @Nullable String failure,
    @Nullable Instant asAt,
    @Nullable Instant embargoUntil,
    String madeBy,
    Instant askedAt,
    @Nullable Instant finishedAt,
    @Nullable UUID supersedes,
    @Nullable String supersedeReason,
    @Nullable UUID supersededBy,
    @Nullable Answers answers,
    @Nullable JsonNode figures,
    @Nullable String figuresSha256,
    @Nullable String pdfSha256,
    @Nullable Integer pdfBytes,
    List<PackAction> allowedActions) {
  /** How far the making is. */
  @Serdeable
  record Progress(int done, int of, @Nullable String step) {
    static Progress of(PackRow row) {
      var isMaking = row.statusNow() == PackStatus.MAKING;
      return new Progress(
          row.stepsDone(), PackStep.count(), isMaking ? PackStep.after(row.stepsDone()) : null);
    }
  }

  /** The three questions of a self-evaluation, answered. */
  @Serdeable
  record Answers(String known, String knownHow, String next) {}

  static PackResponse of(PackRow row, JsonNode figures, List<PackAction> allowed) {
    return new PackResponse(
        row.id(),
        row.kindOf(),
        row.title(),
        row.meetsOn(),
        row.periodFrom(),
        row.periodTo(),
        row.statusNow(),
        Progress.of(row),
        row.failure(),
        row.asAt(),
        row.embargoUntil(),
        row.madeByName(),
        row.askedAt(),
        row.finishedAt(),
        row.supersedes(),
        row.supersedeReason(),
        row.supersededBy(),
        row.known() == null ? null : new Answers(row.known(), row.knownHow(), row.nextSteps()),
        figures,
        row.figuresSha256(),
        row.pdfSha256(),
        row.pdfBytes(),
        allowed);
  }
}
