package uk.plumbline.moderation;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The second check of an audit.
 *
 * @param id stable identifier
 * @param selection how it was chosen
 * @param selectionReason the rule or draw in words
 * @param moderatorId who checks; null until somebody does, and for moderators without an account
 * @param moderatorUsername their user name; null likewise
 * @param moderatorName their name as it was then; null until somebody checks
 * @param blind whether the moderator graded before seeing the auditor's grades; null when not known
 * @param secondGradesAt when the moderator's own grades were recorded; null before
 * @param decidedAt when the grades that count were settled; null before
 * @param outcome which way; null before the decision
 * @param reason why grades changed; null where none did or each says so itself
 * @param judgements by area code, {@code overall} included
 */
public record Moderation(
    UUID id,
    Selection selection,
    String selectionReason,
    UUID moderatorId,
    String moderatorUsername,
    String moderatorName,
    Boolean blind,
    Instant secondGradesAt,
    Instant decidedAt,
    ModerationOutcome outcome,
    String reason,
    SortedMap<String, SecondJudgement> judgements) {
  /** Whether the grades that count have been settled. */
  public boolean isDecided() {
    return decidedAt != null;
  }

  /** Whether this person does or did the check. */
  public boolean isBy(UUID personId) {
    return personId.equals(moderatorId);
  }

  /** Whether the moderator's own grades are recorded. */
  public boolean hasSecondGrades() {
    return secondGradesAt != null;
  }
}
