package uk.plumbline.measure;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.statistics.ProportionTrend;
import uk.plumbline.statistics.ProportionTrend.Method;

/**
 * What must be known to read a series, in sentences. Pure: no database, no clock.
 *
 * @param by what the periods are
 * @param judged which grades are looked for
 * @param rows every period, those without a proportion too
 */
record TrendNotes(By by, Judged judged, List<Figures> rows) {
  /** Under this many audits a month, a month is mostly noise. */
  private static final int AUDITS_A_MONTH = 10;

  /** Where one estimate is worth over twice what another is, they are hardly alike. */
  private static final int LIKE_SIZE = 2;

  /**
   * @param method how the series is drawn
   * @param newest periods of its newest part
   */
  List<String> of(Method method, int newest) {
    var notes = new ArrayList<String>();
    var drawn = rows.stream().filter(row -> judged.proportionIn(row) != null).toList();
    var isEstimate = rows.stream().anyMatch(row -> row.estimate() != null);
    addOnLimits(notes, method, drawn.size(), newest, isEstimate);
    if (isEstimate) {
      addOnEstimates(notes, drawn, method);
    }
    var small =
        drawn.stream()
            .filter(row -> (isEstimate ? row.moderated() : row.audits()) < AUDITS_A_MONTH)
            .count();
    if (by == By.MONTH && small * 2 > drawn.size()) {
      notes.add(
          "Most months have fewer than "
              + AUDITS_A_MONTH
              + (isEstimate ? " second checks" : " audits")
              + ", so quarters say more.");
    }
    return notes;
  }

  private void addOnLimits(
      List<String> notes, Method method, int drawn, int newest, boolean isEstimate) {
    var period = by.code() + "s";
    if (method == Method.RUN_CHART) {
      notes.add(
          "Limits need at least "
              + ProportionTrend.POINTS_FOR_LIMITS
              + " "
              + period
              + (isEstimate ? " with an estimate; there " : " with audits; there ")
              + areSoMany(drawn)
              + ".");
    } else if (method != Method.NONE && newest < ProportionTrend.POINTS_FOR_LIMITS) {
      notes.add(
          "The newest part has "
              + newest
              + " "
              + period
              + ": its limits are on trial until there are "
              + ProportionTrend.POINTS_FOR_LIMITS
              + ".");
    }
    if (method == Method.P_CHART) {
      notes.add("The " + period + " differ much in size, so each has limits of its own.");
    }
  }

  private static String areSoMany(int many) {
    return many == 1 ? "is 1" : "are " + many;
  }

  private void addOnEstimates(List<String> notes, List<Figures> drawn, Method method) {
    var without = rows.stream().filter(row -> row.audits() > 0).count() - drawn.size();
    if (without > 0) {
      notes.add(
          (without == 1 ? "1 " + by.code() + " has" : without + " " + by.code() + "s have")
              + " audits and no estimate: the table says why. They are left out, never drawn as"
              + " nought.");
    }
    if (method != Method.XMR) {
      return;
    }
    notes.add(
        "Limits come from how far the estimates move, since their numbers of audits say too little"
            + " of it.");
    var sizes =
        drawn.stream().mapToDouble(row -> judged.estimateIn(row).effectiveN()).summaryStatistics();
    if (sizes.getMax() > LIKE_SIZE * sizes.getMin()) {
      notes.add(
          "The estimates rest on very different numbers of second checks, and these limits take"
              + " them as alike.");
    }
  }
}
