package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.statistics.WilsonInterval;

/**
 * How often practitioners took part in audits of their work, and children and families were heard
 * (R-31).
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param rows one for each team, service or period
 * @param total all rows pooled
 */
@Serdeable
record Involvement(Instant asAt, Definition definition, List<Figures> rows, Figures total) {
  /**
   * One row.
   *
   * @param key stable for programs; null for the total
   * @param label for people
   */
  @Serdeable
  record Figures(
      @Nullable String key,
      String label,
      PractitionerFigures practitioner,
      FeedbackFigures feedback) {
    static Figures of(String key, String label, InvolvementRow counts) {
      return new Figures(key, label, PractitionerFigures.of(counts), FeedbackFigures.of(counts));
    }
  }

  /**
   * @param audits the denominator
   * @param proportion took part, 0 to 1; null when there are no audits
   * @param interval95 of the proportion; null when there are no audits
   */
  @Serdeable
  record PractitionerFigures(
      long audits,
      long tookPart,
      long invited,
      long notInvolved,
      @Nullable Double proportion,
      @Nullable Range interval95) {
    static PractitionerFigures of(InvolvementRow counts) {
      var audits = counts.tookPart() + counts.invited() + counts.notInvolved();
      return new PractitionerFigures(
          audits,
          counts.tookPart(),
          counts.invited(),
          counts.notInvolved(),
          share(counts.tookPart(), audits),
          intervalOf(counts.tookPart(), audits));
    }
  }

  /**
   * @param audits the denominator: audits in which somebody could be asked
   * @param notAppropriate left out of the denominator
   * @param proportion given, 0 to 1; null when there are no audits
   * @param interval95 of the proportion; null when there are no audits
   */
  @Serdeable
  record FeedbackFigures(
      long audits,
      long given,
      long sought,
      long declined,
      long notAppropriate,
      @Nullable Double proportion,
      @Nullable Range interval95) {
    static FeedbackFigures of(InvolvementRow counts) {
      var audits = counts.given() + counts.sought() + counts.declined();
      return new FeedbackFigures(
          audits,
          counts.given(),
          counts.sought(),
          counts.declined(),
          counts.notAppropriate(),
          share(counts.given(), audits),
          intervalOf(counts.given(), audits));
    }
  }

  private static Double share(long some, long all) {
    return all == 0 ? null : (double) some / all;
  }

  private static Range intervalOf(long some, long all) {
    return WilsonInterval.of(some, all)
        .map(found -> new Range(found.lower(), found.upper()))
        .orElse(null);
  }

  /**
   * What the figures are of, so that a copied number can always be explained.
   *
   * @param version changes when the meaning of the figures does
   * @param practitioner numerator and denominator in words
   * @param feedback numerator and denominator in words
   * @param interval in words
   * @param by what the rows are
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
      String practitioner,
      String feedback,
      String interval,
      String by,
      @Nullable String type,
      @Nullable String team,
      @Nullable String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String scope) {
    private static final String VERSION = "2";

    static Definition of(InvolvementQuestion asked, String scope) {
      var of = asked.of();
      return new Definition(
          VERSION,
          "Finalised audits, made with an audit tool, in which the practitioner took part, of all"
              + " those that say whether they did, as they counted at the instant.",
          "Finalised audits, made with an audit tool, in which the child or the family said"
              + " something, of all those in which either could be asked. Where both gave different"
              + " answers the fullest counts: given, then declined, then sought. Audits in which it"
              + " was appropriate for neither are left out and counted apart. As the audits counted at the instant.",
          "Wilson's 95% score interval of each proportion.",
          asked.by().code(),
          of.type(),
          of.team(),
          of.service(),
          of.from(),
          of.to(),
          scope);
    }
  }
}
