package uk.plumbline.measure;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Definition;
import uk.plumbline.measure.JudgedGood.Figures;

/**
 * What was judged good or better in each area of each team's work.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param areas every area over the teams shown, in the order of the form
 * @param teams in alphabetical order, those without audits included
 */
@Serdeable
record AreasByTeam(
    Instant asAt, Definition definition, List<Figures> areas, List<TeamAreas> teams) {
  /**
   * @param key the team's code
   * @param cells one for each area, in their order
   */
  @Serdeable
  record TeamAreas(String key, String label, List<Cell> cells) {}

  /**
   * One area of one team.
   *
   * @param area the area's code
   * @param audits audits with a grade for the area
   * @param good audits judged exactly good
   * @param goodOrBetter audits judged good or better
   */
  @Serdeable
  record Cell(String area, long audits, long good, long goodOrBetter) {
    static Cell of(String area, GradeCounts counts) {
      return new Cell(area, counts.audits(), counts.good(), counts.goodOrBetter());
    }
  }
}
