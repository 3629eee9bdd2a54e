package uk.plumbline.ledger;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.audit.Auditor;
import uk.plumbline.shared.Labelled;
import uk.plumbline.statistics.Coefficient;

/**
 * What second checks made of one auditor's grades.
 *
 * @param auditor whose grades
 * @param own whether the reader is the auditor
 * @param asAt when the figures stood so
 * @param moderated audits shown here
 * @param shownToAuditorFirst audits that the reader will see once the auditor has, or after 14
 *     days; always 0 for the auditor
 * @param areas what became of the grades, area by area, in the order of the form
 * @param entries the audits, the newest check first
 */
@Serdeable
record Ledger(
    Auditor auditor,
    boolean own,
    Instant asAt,
    long moderated,
    long shownToAuditorFirst,
    List<AreaFigures> areas,
    List<Entry> entries) {

  /**
   * One judgement area of one framework.
   *
   * @param framework whose scale the grades are on
   * @param area its code
   * @param label its name
   * @param n grades second-checked
   * @param lowered how many were
   * @param unchanged how many were
   * @param raised how many were
   * @param exact share unchanged, 0 to 1
   * @param meanShift average step in grades, below 0 where checks lowered
   * @param blind agreement with moderators who had not seen the grade
   */
  @Serdeable
  record AreaFigures(
      Labelled framework,
      String area,
      String label,
      long n,
      long lowered,
      long unchanged,
      long raised,
      @Nullable Double exact,
      @Nullable Double meanShift,
      Blind blind) {}

  /**
   * Blind checks.
   *
   * @param n how many there are, but for those chosen by judgement
   * @param kappaQuadratic quadratic weighted kappa; null under 20 or where there is none
   * @param ac2Quadratic Gwet's AC2 with quadratic weights; likewise
   * @param note why there is no figure, or what it speaks of
   */
  @Serdeable
  record Blind(
      long n, @Nullable Estimate kappaQuadratic, @Nullable Estimate ac2Quadratic, String note) {}

  /**
   * A coefficient.
   *
   * @param value 1 for perfect agreement
   * @param se its standard error; null where it means nothing
   * @param lower lower end of the 95% interval; null where there is none
   * @param upper upper end
   */
  @Serdeable
  record Estimate(
      double value, @Nullable Double se, @Nullable Double lower, @Nullable Double upper) {
    static Estimate of(Coefficient found) {
      return found == null
          ? null
          : new Estimate(found.value(), found.se(), found.lower(), found.upper());
    }
  }

  /**
   * One second-checked audit.
   *
   * @param auditId the audit
   * @param reference its reference
   * @param type case_file or supervision
   * @param auditedOn its audit date
   * @param decidedAt when the check was decided
   * @param blind whether the moderator graded before seeing the auditor's grades; null when not
   *     known
   * @param moves what became of its grades, in the order of the form
   */
  @Serdeable
  record Entry(
      UUID auditId,
      String reference,
      String type,
      LocalDate auditedOn,
      Instant decidedAt,
      @Nullable Boolean blind,
      List<Move> moves) {}

  /**
   * One grade and what became of it.
   *
   * @param area the area's code
   * @param label the area's name
   * @param original the auditor's grade
   * @param settled the grade that counts
   * @param direction lowered, unchanged or raised
   */
  @Serdeable
  record Move(String area, String label, Labelled original, Labelled settled, String direction) {}
}
