package uk.plumbline.moderation;

import java.time.Instant;
import java.util.SortedMap;

/**
 * Grades of a moderator who checked an audit while somebody else did. Kept, never counted.
 *
 * @param byName their name as it was then
 * @param at when they gave them
 * @param judgements by area code, {@code overall} included
 */
public record FurtherOpinion(String byName, Instant at, SortedMap<String, Judged> judgements) {
  /**
   * @param grade the grade they gave
   * @param rationale why; null where not said
   */
  public record Judged(String grade, String rationale) {}
}
