package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.plumbline.statistics.Agreement;
import uk.plumbline.statistics.CheckedStratum;
import uk.plumbline.statistics.GradeTable;

/** Says in words why a figure is missing, so that nobody takes its absence for a nought. */
final class AgreementNotes {
  private final List<String> notes = new ArrayList<>();

  boolean isEmpty() {
    return notes.isEmpty();
  }

  /** All of them as one text; null without any. */
  String orNull() {
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /**
   * What stands in the way of weighting to all audits.
   *
   * @param how what nobody did with them, as {@code moderated}
   */
  void addMissing(
      List<CheckedGrades.Stratum> strata,
      Function<CheckedGrades.Stratum, CheckedStratum> checked,
      Strand strand,
      String how) {
    if (strata.stream().allMatch(stratum -> checked.apply(stratum).moderated() == 0)) {
      notes.add("No audit here was " + how + ".");
      return;
    }
    strata.stream()
        .filter(stratum -> checked.apply(stratum).moderated() == 0)
        .forEach(stratum -> notes.add(none(stratum, strand, how)));
    if (!notes.isEmpty()) {
      notes.add("So nothing can be said of all audits.");
    }
  }

  /**
   * {@code None of the 20 audits graded Outstanding was moderated.}
   *
   * @param how what nobody did with them, as {@code moderated}
   */
  static String none(CheckedGrades.Stratum stratum, Strand strand, String how) {
    var which =
        "graded "
            + strand.grades().get(stratum.original()).shortLabel()
            + (stratum.byRule() ? " that a rule sends to a second check" : "");
    return stratum.audited() == 1
        ? "The one audit " + which + " was not " + how + "."
        : "None of the " + stratum.audited() + " audits " + which + " was " + how + ".";
  }

  /** What the pairs of grades themselves leave undefined. */
  void addOn(Agreement found, GradeTable table, Strand strand, boolean weighted) {
    if (found.n() == 1) {
      notes.add("One audit has no standard error.");
    }
    if (found.kappa() == null) {
      notes.add(
          "Every grade was "
              + strand.grades().get(onlyGrade(table)).shortLabel()
              + ": there is no variation to measure, so there is no kappa.");
    } else if (isOneSideConstant(table)) {
      notes.add(
          "One of the two gave the same grade throughout: kappa is then exactly 0 and its standard"
              + " error means nothing.");
    } else if (found.n() > 1 && found.kappa().se() == null) {
      notes.add(
          "Only one audit of some grade was checked blind, so that the standard error is not"
              + " known.");
    } else if (found.kappa().se() != null && found.kappa().se() == 0) {
      notes.add("The two agree throughout, which leaves no interval.");
    }
    if (weighted) {
      notes.add("Gwet's coefficients have no standard error where audits are weighted.");
    }
  }

  private static int onlyGrade(GradeTable table) {
    return IntStream.range(0, table.size())
        .filter(grade -> table.row(grade) > 0)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOneSideConstant(GradeTable table) {
    var rows = IntStream.range(0, table.size()).filter(i -> table.row(i) > 0).count();
    var columns =
        IntStream.range(0, table.size())
            .filter(j -> table.count((original, moderated) -> moderated == j) > 0)
            .count();
    return rows == 1 || columns == 1;
  }
}
