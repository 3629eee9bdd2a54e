package uk.plumbline.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.ModerationMode;
import uk.plumbline.moderation.Selection;
import uk.plumbline.shared.Sha256;

/**
 * Which submitted audits go to a second check.
 *
 * @param type the audit type it is for
 * @param validFrom first day in force
 * @param randomShare share drawn of those that no rule chooses, 0 to 1
 * @param alwaysGrades codes of grades that are always checked
 * @param newcomerAudits how many of an auditor's first submitted audits of the type are always
 *     checked; 0 to 100
 * @param floorPerGrade how many audits of each overall grade are to be checked in a calendar
 *     quarter; 0 to 100
 * @param mode whether the moderator sees the first grades
 * @param challengeDays days after the decision in which the auditor may challenge it; 0 for never
 * @param seed published, so that anybody can repeat the draw
 */
public record ModerationPolicy(
    AuditType type,
    LocalDate validFrom,
    BigDecimal randomShare,
    List<String> alwaysGrades,
    int newcomerAudits,
    int floorPerGrade,
    ModerationMode mode,
    int challengeDays,
    String seed) {
  /** An audit chosen for a second check, and why. */
  public record Chosen(Selection selection, String reason) {}

  /**
   * Chooses by rule first, then by a draw that depends on nothing but the seed and the audit's
   * identifier: the same audit is chosen on every machine, and no grade can influence it.
   *
   * @return empty when the audit goes unchecked
   */
  public Optional<Chosen> choose(Candidate audit) {
    return byRule(audit)
        .map(reason -> new Chosen(Selection.RULE, reason))
        .or(() -> byDraw(audit.auditId()));
  }

  private Optional<String> byRule(Candidate audit) {
    var always = alwaysGrades.stream().filter(audit::has).findFirst();
    if (always.isPresent()) {
      return Optional.of(always(audit, always.get()));
    }
    var before = newcomerAudits == 0 ? 0 : audit.submittedBefore().getAsInt();
    if (before < newcomerAudits) {
      return Optional.of(
          "An auditor's first %d audits of a type are checked; this is number %d."
              .formatted(newcomerAudits, before + 1));
    }
    var checked =
        floorPerGrade == 0 || audit.overall() == null ? 0 : audit.checkedThisQuarter().getAsInt();
    if (audit.overall() != null && checked < floorPerGrade) {
      return Optional.of(
          "At least %d audits graded %s overall are checked in a quarter; this is number %d."
              .formatted(floorPerGrade, words(audit.overall()), checked + 1));
    }
    return Optional.empty();
  }

  private static String always(Candidate audit, String grade) {
    if (grade.equals(audit.lowest())) {
      return "Every audit with the lowest grade is checked.";
    }
    return audit.overall() == null
        ? "Every audit with a grade of " + words(grade) + " is checked."
        : "Every audit graded " + words(grade) + " overall is checked.";
  }

  private static String words(String grade) {
    return grade.replace('_', ' ');
  }

  private Optional<Chosen> byDraw(UUID auditId) {
    if (draw(auditId).compareTo(randomShare) >= 0) {
      return Optional.empty();
    }
    var percent = randomShare.movePointRight(2).stripTrailingZeros().toPlainString();
    return Optional.of(
        new Chosen(Selection.RANDOM, "Drawn at random; " + percent + "% are checked."));
  }

  /** The audit's place in the draw, from 0 to below 1: the first 64 bits of a SHA-256. */
  private BigDecimal draw(UUID auditId) {
    var digest = Sha256.of(seed + "|" + auditId);
    var number = new BigInteger(1, Arrays.copyOf(digest, Long.BYTES));
    return new BigDecimal(number).divide(new BigDecimal(BigInteger.TWO.pow(Long.SIZE)));
  }
}
