package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.plumbline.audit.Sampling;

/**
 * The proportion of finalised audits judged good, and good or better.
 *
 * @param asAt the instant at which the figures stood so
 * @param definition what was counted
 * @param rows one for each team, service, area or period
 * @param total all rows pooled
 * @param breaks where a series changes its meaning; none where the rows are no periods
 */
@Serdeable
record JudgedGood(
    Instant asAt,
    Definition definition,
    List<Figures> rows,
    Figures total,
    List<SeriesBreak> breaks) {

  /**
   * One row.
   *
   * @param key stable for programs; null for the total
   * @param label for people
   * @param audits the denominator
   * @param grades audits by grade code, best grade first
   * @param good audits judged exactly good
   * @param goodOrBetter audits judged good or better
   * @param proportionGood 0 to 1; null when there are no audits
   * @param proportionGoodOrBetter 0 to 1; null when there are no audits
   * @param interval95 for good or better; null when there are no audits
   * @param moderated how many of the audits were second-checked
   * @param estimate where proportions are estimated and counts are of the auditors' own grades;
   *     null where both are counted alike
   */
  @Serdeable
  record Figures(
      @Nullable String key,
      String label,
      long audits,
      Map<String, Long> grades,
      long good,
      long goodOrBetter,
      @Nullable Double proportionGood,
      @Nullable Double proportionGoodOrBetter,
      @Nullable Range interval95,
      long moderated,
      @Nullable Estimate.Pair estimate) {
    /**
     * @param columns every grade code to show, best first, whether given or not
     */
    static Figures of(String key, String label, GradeCounts counts, List<String> columns) {
      var grades = new LinkedHashMap<String, Long>();
      columns.forEach(code -> grades.put(code, counts.with(code)));
      return new Figures(
          key,
          label,
          counts.audits(),
          grades,
          counts.good(),
          counts.goodOrBetter(),
          counts.proportionGood().orElse(null),
          counts.proportionGoodOrBetter().orElse(null),
          counts.interval95().map(found -> new Range(found.lower(), found.upper())).orElse(null),
          counts.moderated(),
          null);
    }

    /** The same counts with estimates in place of their proportions. */
    Figures estimated(Estimate.Pair estimates) {
      return new Figures(
          key,
          label,
          audits,
          grades,
          good,
          goodOrBetter,
          estimates.good().value(),
          estimates.goodOrBetter().value(),
          estimates.goodOrBetter().interval95(),
          moderated,
          estimates);
    }
  }

  /**
   * An interval of a proportion.
   *
   * @param lower lower end, 0 to 1
   * @param upper upper end, 0 to 1
   */
  @Serdeable
  record Range(double lower, double upper) {}

  /**
   * What the figures are of, so that a copied number can always be explained.
   *
   * @param version changes when the meaning of the figure does
   * @param numerator in words
   * @param denominator in words
   * @param interval in words
   * @param by what the rows are
   * @param basis the grade counted: final or original; or had_all_been_moderated, an estimate
   * @param type only this audit type; null for both
   * @param team only this team; null for all
   * @param teams every team counted where the teams before it are followed; empty otherwise
   * @param service only this service; null for all
   * @param area whose grades are counted; null for the overall grade
   * @param sampling only audits chosen so; empty for all
   * @param origin only audits of this origin; null for both
   * @param population only cases of this group of children; null for all
   * @param toolVersion only audits made with this version; null for all
   * @param from first audit date; null for no bound
   * @param to last audit date; null for no bound
   * @param scope own_teams when the caller's rights narrow the figures, all otherwise
   */
  @Serdeable
  record Definition(
      String version,
      String numerator,
      String denominator,
      String interval,
      String by,
      String basis,
      @Nullable String type,
      @Nullable String team,
      List<String> teams,
      @Nullable String service,
      @Nullable String area,
      List<String> sampling,
      @Nullable String origin,
      @Nullable String population,
      @Nullable String toolVersion,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String scope) {
    private static final String VERSION = "3";

    /**
     * @param followed every team counted where the teams before one are followed; empty otherwise
     */
    static Definition of(JudgedGoodQuestion asked, List<String> followed, boolean ownTeamsOnly) {
      var what = words(asked);
      return new Definition(
          VERSION,
          what
              + (asked.basis().isEstimate() ? " that would be" : " that is")
              + " good or better. Good means exactly good; good or better means good or"
              + " outstanding.",
          what
              + ", by audit date and by the team on that date. "
              + samplingWords(asked.sampling())
              + " "
              + basisWords(asked.basis()),
          intervalWords(asked.basis()),
          asked.by().code(),
          asked.basis().code(),
          asked.type(),
          asked.team(),
          followed,
          asked.service(),
          asked.definedArea(),
          asked.sampling(),
          asked.origin(),
          asked.population(),
          asked.toolVersion(),
          asked.from(),
          asked.to(),
          ownTeamsOnly ? "own_teams" : "all");
    }

    private static String words(JudgedGoodQuestion asked) {
      if (asked.countedArea().isEmpty()) {
        return "Area grades of finalised audits, an audit counting once for each area it grades, in"
            + " the total too: each such grade";
      }
      return asked.definedArea() == null
          ? "Finalised audits with an overall grade"
          : "Finalised audits with a grade for this judgement area";
    }

    private static String samplingWords(List<String> sampling) {
      if (sampling.isEmpty()) {
        return "Cases chosen in any way count, so that the figure stands for no more than themselves.";
      }
      var words =
          sampling.stream()
              .map(
                  code ->
                      switch (Sampling.of(code)) {
                        case RANDOM -> "drawn at random";
                        case CENSUS -> "audited as all of their kind";
                        case TARGETED -> "chosen for a reason";
                        case DIP -> "dip-sampled";
                      })
              .toList();
      return "Only cases " + String.join(", or ", words) + " count.";
    }

    private static String basisWords(Basis basis) {
      return switch (basis) {
        case FINAL -> "The moderated grade counts where there is one.";
        case ORIGINAL -> "The auditor's own grade counts, moderated or not.";
        case HAD_ALL_BEEN_MODERATED ->
            "Proportions are estimates of what they would be had all been moderated: audits of one"
                + " type, scale and original grade are taken together, those that a rule sent apart"
                + " from those drawn, and within each the moderated stand for all. Where such a"
                + " group has none, there is no estimate and the bounds say what could be. Audits"
                + " that a person chose for a second check are left out of all figures and counted"
                + " apart. Counts of grades are of the auditors' own.";
      };
    }

    private static String intervalWords(Basis basis) {
      return basis.isEstimate()
          ? "Wilson's 95% interval at the effective number of audits of the two-phase estimate; it"
              + " speaks of the work the audits were drawn from. A difference of two has Newcombe's"
              + " interval, made of theirs. A series has limits from how far its estimates move,"
              + " never from numbers of audits."
          : "Wilson's 95% score interval of the proportion good or better.";
    }
  }
}
