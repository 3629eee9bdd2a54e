package uk.plumbline.moderation;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The second check of an audit.
 *
 * @param id stable identifier
 * @param selection how it was chosen
 * @param selectionReason the rule or draw in words
 * @param mode whether the moderator sees the first grades
 * @param moderatorId who checks; null until it is somebody's, and for moderators without an account
 * @param moderatorUsername their user name; null likewise
 * @param moderatorName their name as it was then; null until it is somebody's
 * @param blind whether the moderator graded before seeing the auditor's grades; null when not known
 * @param secondGradesAt when the moderator's own grades were recorded; null before
 * @param thirdOpinion that somebody else was asked to settle it; null where not
 * @param decidedAt when the grades that count were settled; null before
 * @param outcome which way; null before the decision
 * @param reason why grades changed; null where none did or each says so itself
 * @param settlement who settled it
 * @param challenge the auditor's challenge; null where there is none
 * @param furtherOpinions grades of colleagues who checked it at the same time, oldest first
 * @param judgements by area code, {@code overall} included
 */
public record Moderation(
    UUID id,
    Selection selection,
    String selectionReason,
    ModerationMode mode,
    UUID moderatorId,
    String moderatorUsername,
    String moderatorName,
    Boolean blind,
    Instant secondGradesAt,
    ThirdOpinion thirdOpinion,
    Instant decidedAt,
    ModerationOutcome outcome,
    String reason,
    Settlement settlement,
    Challenge challenge,
    List<FurtherOpinion> furtherOpinions,
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

  /** Whether somebody else than the moderator is to settle it. */
  public boolean awaitsThirdOpinion() {
    return thirdOpinion != null && !isDecided();
  }
}
