package uk.plumbline.pack;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.measure.ServiceCounts.Mark;

/**
 * The figures of a pack as they are frozen: one instant, one document. Wherever a count is null it
 * is hidden because it is small, and its words say {@code c}.
 *
 * @param version of this document's form; a change of form is a new one, and old packs keep theirs
 * @param asAt the instant
 * @param from first audit date covered
 * @param to last audit date covered
 * @param smallNumbersHidden whether it goes outside the service
 */
@Serdeable
record PackFigures(
    String version,
    Instant asAt,
    LocalDate from,
    LocalDate to,
    boolean smallNumbersHidden,
    Standing standing,
    Table teams,
    Table areas,
    Trend trend,
    SecondChecks secondChecks,
    Involvement involvement,
    Changes changes,
    Concerns concerns,
    Chosen chosen,
    List<Definition> definitions) {
  /**
   * The form of the document as it is made now. In form 1 nothing stood beside the trend, and packs
   * for outside had the figures before second checks, and mean and limits of the trend in full.
   */
  static final String VERSION = "2";

  /**
   * Some of all.
   *
   * @param key stable for programs
   * @param label for people
   * @param count audits that have what is looked for; null where hidden
   * @param of audits; null where hidden
   * @param words both, as {@code 62% · 31 of 50}
   * @param proportion 0 to 1; null without audits or where hidden
   * @param lower lower end of the 95% interval; null likewise, and where none is given
   * @param upper upper end
   * @param range the interval in words; null likewise, and under 5 audits
   * @param moderated second-checked audits; null where hidden or not said
   * @param flag within, above or below what chance would give; null where nobody can say
   */
  @Serdeable
  record Figure(
      String key,
      String label,
      @Nullable Long count,
      @Nullable Long of,
      String words,
      @Nullable Double proportion,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String range,
      @Nullable Long moderated,
      @Nullable String flag) {}

  /**
   * A count.
   *
   * @param count null where hidden
   * @param words the count, or {@code c}
   */
  @Serdeable
  record Tally(String key, String label, @Nullable Long count, String words) {}

  /**
   * @param sentence where the service stands
   * @param change how that is beside the period before
   */
  @Serdeable
  record Standing(String sentence, String change, Figure figure) {}

  /**
   * @param finding what it shows, in a sentence
   */
  @Serdeable
  record Table(String finding, List<Figure> rows, Figure total) {}

  /**
   * @param by month or quarter
   * @param milestones what happened; null in form 1, as the next two
   * @param rebases where mean and limits begin afresh, with the reason
   * @param breaks where what is counted changes
   */
  @Serdeable
  record Trend(
      String by,
      String finding,
      List<Point> points,
      List<String> notes,
      @Nullable List<Mark> milestones,
      @Nullable List<Mark> rebases,
      @Nullable List<Mark> breaks) {}

  /**
   * A period; limits are of the proportion and null where there are none.
   *
   * @param target in force on its last day, 0 to 1; null for none, and in form 1
   */
  @Serdeable
  record Point(
      Figure figure,
      @Nullable Double mean,
      @Nullable Double lowerLimit,
      @Nullable Double upperLimit,
      @Nullable String type,
      @Nullable Double target) {}

  /** Before and after second checks, one part a scale: scales are never in one table. */
  @Serdeable
  record SecondChecks(String finding, List<Scale> scales) {}

  /**
   * @param rows before, after, checked, unchanged, lowered and raised; outside the service without
   *     before and after, and the last three as counts alone
   */
  @Serdeable
  record Scale(String scale, List<Figure> rows) {
    /**
     * A row.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    Figure figure(String key) {
      return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }
  }

  @Serdeable
  record Involvement(String finding, List<Figure> rows) {}

  /**
   * @param since the instant of the last pack of this kind; null where there is none
   * @param sincePack that pack
   * @param was its figure, as it was
   * @param now the same question asked again; differs by what came late; null where the difference
   *     would tell what is hidden
   * @param tallies what changed in between
   */
  @Serdeable
  record Changes(
      String finding,
      @Nullable Instant since,
      @Nullable UUID sincePack,
      @Nullable Figure was,
      @Nullable Figure now,
      List<Tally> tallies) {
    /** Where there is no pack to tell changes since. */
    static final Changes NONE =
        new Changes("This is the first pack of this kind.", null, null, null, null, List.of());
  }

  /**
   * @param leftOut why they are left out; null where they are in
   */
  @Serdeable
  record Concerns(String finding, @Nullable String leftOut, List<Tally> tallies) {}

  /** How the cases audited in the period were chosen. */
  @Serdeable
  record Chosen(String finding, List<Tally> tallies) {}

  /** What a figure means, with the version of its meaning. */
  @Serdeable
  record Definition(String name, String version, String text) {}
}
