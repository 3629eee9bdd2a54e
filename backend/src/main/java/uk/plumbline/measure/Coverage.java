package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which teams' work with which groups of children has been audited.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param populations the columns
 * @param rows one for each team
 * @param total all rows pooled
 */
@Serdeable
record Coverage(
    Instant asAt,
    Definition definition,
    List<Population> populations,
    List<Figures> rows,
    Figures total) {
  /** fewer audits than this say little about a team's work with a group of children. */
  static final int FEWER_THAN = 5;

  /**
   * A group of children.
   *
   * @param code stable; null where audits say none
   * @param label for people
   */
  @Serdeable
  record Population(@Nullable String code, String label) {}

  /**
   * One team's audits of one population.
   *
   * @param population a column's code
   * @param standing none, few or enough
   */
  @Serdeable
  record Cell(@Nullable String population, long audits, String standing) {
    static Cell of(String population, long audits) {
      return new Cell(
          population, audits, audits == 0 ? "none" : audits < FEWER_THAN ? "few" : "enough");
    }
  }

  /**
   * One row.
   *
   * @param key the team's code; null for the total
   * @param label for people
   * @param service the label of the team's service; null for the total
   * @param audits in all populations
   * @param lastAuditedOn the newest audit date; null without audits
   * @param cells one for each column
   * @param secondChecked of the audits
   * @param tookPart audits with the practitioner, of those that say
   * @param feedback audits that heard child or family, of those in which either could be asked
   */
  @Serdeable
  record Figures(
      @Nullable String key,
      String label,
      @Nullable String service,
      long audits,
      @Nullable LocalDate lastAuditedOn,
      List<Cell> cells,
      Share secondChecked,
      Share tookPart,
      Share feedback) {}

  /**
   * What the figures are of, so that a copied number can always be explained.
   *
   * @param version changes when the meaning of the figures does
   * @param audits what is counted, in words
   * @param fewerThan audits below which a cell has few
   * @param secondChecked in words
   * @param involvement what the last two shares are of
   * @param type only this audit type; null for both
   * @param team only this team; null for all
   * @param service only this service; null for all
   * @param from first audit date; null for no bound
   * @param to last audit date; null for no bound
   * @param scope own_teams when the caller's rights narrow the figures, all otherwise
   */
  @Serdeable
  record Definition(
      String version,
      String audits,
      int fewerThan,
      String secondChecked,
      String involvement,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String scope) {
    private static final String VERSION = "2";

    /**
     * @param involvement the involvement measure's own definition
     */
    static Definition of(CoverageQuestion asked, String scope, Involvement.Definition involvement) {
      var of = asked.of();
      return new Definition(
          VERSION,
          "Finalised audits, however their cases were chosen, by audit date, by the team on that"
              + " date, and by the population that the audit says, from its tool's list.",
          FEWER_THAN,
          "Of these audits, those whose second check is decided.",
          "With the practitioner: "
              + involvement.practitioner()
              + " Feedback: "
              + involvement.feedback(),
          of.type(),
          of.team(),
          of.service(),
          of.from(),
          of.to(),
          scope);
    }
  }
}
