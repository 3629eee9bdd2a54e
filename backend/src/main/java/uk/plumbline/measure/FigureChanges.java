package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Definition;

/**
 * What became of the share judged good or better between two instants, and through what (rule
 *
 *
 * @param since the earlier instant
 * @param until the later
 * @param definition what was counted
 * @param rows one for each team
 * @param total all teams shown
 */
@Serdeable
record FigureChanges(
    Instant since,
    Instant until,
    Definition definition,
    List<FigureChange> rows,
    FigureChange total) {

  /**
   * One row. In every share the count is of audits judged good or better.
   *
   * @param key the team's code; null for the total
   * @param label for people
   * @param before what counted at the earlier instant
   * @param after what counted at the later
   * @param newlyCounted audits that counted for the first time
   * @param countedAgain audits that did not count at the earlier instant and had before it
   * @param noLongerCounted audits that counted at the earlier instant and no more, with the grade
   *     they had
   * @param lateChecks audits that counted at both and were second-checked between
   * @param raised audits that counted at both, with a better grade now
   * @param lowered audits that counted at both, with a lower grade now
   * @param becameGood of all that counted at both, those now good or better that were not
   * @param ceasedGood of all that counted at both, those no longer good or better
   */
  @Serdeable
  record FigureChange(
      @Nullable String key,
      String label,
      Share before,
      Share after,
      Share newlyCounted,
      Share countedAgain,
      Share noLongerCounted,
      long lateChecks,
      long raised,
      long lowered,
      long becameGood,
      long ceasedGood) {}
}
