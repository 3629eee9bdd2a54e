package uk.plumbline.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.Codes;

/** Which way a second check moved the grades. */
@Serdeable
public enum ModerationOutcome {
  /** Every grade stands. */
  AGREED,
  /** The grades that count are higher. */
  RAISED,
  /** The grades that count are lower. */
  LOWERED;

  /**
   * One judgement before and after.
   *
   * @param original rank of the auditor's grade; 1 is the worst
   * @param settled rank of the grade that counts
   */
  public record Move(int original, int settled) {
    int steps() {
      return settled - original;
    }
  }

  /**
   * the overall judgement speaks where it moved; otherwise the areas do, pooled. Where as
   * much went up as down, the outcome is lowered, since a lowered area is what must not be missed.
   *
   * @param moves by area code, {@code overall} included where there is an overall judgement
   */
  public static ModerationOutcome of(Map<String, Move> moves) {
    var overall = moves.get(Framework.OVERALL);
    if (overall != null && overall.steps() != 0) {
      return overall.steps() > 0 ? RAISED : LOWERED;
    }
    return ofAreas(moves.values());
  }

  private static ModerationOutcome ofAreas(Collection<Move> moves) {
    if (moves.stream().allMatch(move -> move.steps() == 0)) {
      return AGREED;
    }
    return moves.stream().mapToInt(Move::steps).sum() > 0 ? RAISED : LOWERED;
  }

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
  public static ModerationOutcome of(String code) {
    return Codes.find(values(), ModerationOutcome::code, code);
  }
}
