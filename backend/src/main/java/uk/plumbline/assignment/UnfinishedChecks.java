package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditSummary;
import uk.plumbline.audit.Audits;
import uk.plumbline.moderation.ModerationMode;

/** Second checks that are not finished, for those who see to it that they are. */
@Singleton
class UnfinishedChecks {
  private final UnfinishedCheckRepository rows;
  private final Audits audits;
  private final AuditAnswers answers;

  UnfinishedChecks(UnfinishedCheckRepository rows, Audits audits, AuditAnswers answers) {
    this.rows = rows;
    this.audits = audits;
    this.answers = answers;
  }

  /**
   * @param audit what is checked, as the reader may see it
   * @param since when it was chosen; for a third opinion when it was asked for, for a challenge
   *     when it was made
   * @param moderator who has the check; null for nobody yet
   */
  @Serdeable
  record Waiting(
      AuditSummary audit, Instant since, @Nullable String moderator, ModerationMode mode) {}

  /** Longest waiting first; those of audits that the reader must not know of are left out. */
  @Transactional(readOnly = true)
  List<Waiting> all(Person reader) {
    var checks = rows.all();
    var facts = audits.facts(checks.stream().map(UnfinishedCheckRow::auditId).toList());
    var summaries =
        answers.visible(facts, reader).stream()
            .collect(Collectors.toMap(AuditSummary::id, Function.identity()));
    return checks.stream()
        .filter(check -> summaries.containsKey(check.auditId()))
        .map(
            check ->
                new Waiting(
                    summaries.get(check.auditId()),
                    check.since(),
                    check.moderatorName(),
                    ModerationMode.of(check.mode())))
        .toList();
  }
}
