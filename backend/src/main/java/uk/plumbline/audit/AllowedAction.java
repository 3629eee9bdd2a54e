package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;
import uk.plumbline.shared.Codes;

/** What a caller may do with an audit now. */
@Serdeable
public enum AllowedAction {
  /** Change the draft. */
  EDIT,
  /** Submit the draft. */
  SUBMIT,
  /** Record their own grades, not having seen the auditor's. */
  RECORD_SECOND_GRADES,
  /** Settle the grades that count. */
  MODERATE,
  /** Say that the child may be unsafe now. */
  RAISE_CONCERN,
  /** Invite the worker to reflect. */
  INVITE_PRACTITIONER,
  /** Send the audit back with notes on sections. */
  RETURN,
  /** Give it a later due date. */
  EXTEND,
  /** Take it out before it counts. */
  WITHDRAW,
  /** Open it again after it counted. */
  REOPEN,
  /** Record the worker's own reflection. */
  REFLECT,
  /** Acknowledge the finished audit, or disagree. */
  RESPOND,
  /** Choose the audit for a second check by judgement. */
  SELECT_FOR_CHECK,
  /** Say who does the second check. */
  ASSIGN_MODERATOR,
  /** Take a second check that is nobody's yet. */
  TAKE_CHECK,
  /** Ask somebody else to settle a disagreement. */
  ASK_THIRD_OPINION,
  /** Challenge the decided second check. */
  CHALLENGE,
  /** Decide a challenge. */
  DECIDE_CHALLENGE,
  /** Answer the notes with which the audit was returned. */
  ANSWER_NOTES;

  /** As the contract and the database write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param code as the contract writes it
   * @throws IllegalArgumentException when there is none, naming those there are
   */
  @JsonCreator
  public static AllowedAction of(String code) {
    return Codes.find(values(), AllowedAction::code, code);
  }
}
