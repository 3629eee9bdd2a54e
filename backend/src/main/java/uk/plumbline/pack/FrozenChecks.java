package uk.plumbline.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.plumbline.measure.ServiceCounts.Checked;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.ShownFigures.Part;
import uk.plumbline.publication.Suppression;
import uk.plumbline.publication.Suppression.Shown;

/**
 * What second checks did, as a pack shows it. Outside the service the figures before the checks are
 * left out, as differences are from every file for outside: beside those after the checks
 * they would tell how many grades moved.
 *
 * @param total what is shown of all audits of the period
 */
record FrozenChecks(ShownFigures shown, Shown total) {
  /** The table of each scale, and a sentence. */
  PackFigures.SecondChecks of(List<Checked> found) {
    var parts = found.stream().flatMap(scale -> parts(scale).stream()).toList();
    var decided = shown.decide(parts);
    var scales = new ArrayList<PackFigures.Scale>();
    for (int at = 0; at < found.size(); at++) {
      var scale = found.get(at);
      scales.add(
          new PackFigures.Scale(
              scale.scale(),
              shown.outside() ? outside(scale, found.size(), parts, decided, at) : inside(scale)));
    }
    return new PackFigures.SecondChecks(
        scales.stream().map(FrozenChecks::sentence).collect(Collectors.joining(" ")), scales);
  }

  private static List<Part> parts(Checked scale) {
    return List.of(
        new Part("unchanged", "Grade stayed", scale.unchanged()),
        new Part("lowered", "Grade lowered", scale.lowered()),
        new Part("raised", "Grade raised", scale.raised()),
        new Part("unchecked", "Not second-checked", scale.audits() - scale.moderated()),
        // Not shown, but whoever knows the total could tell it from the others.
        new Part("judgement", "Chosen for a check by judgement", scale.byJudgement()));
  }

  private List<Figure> inside(Checked scale) {
    var of = scale.audits();
    var checked = scale.moderated();
    return List.of(
        all("before", "Good or better by auditors’ grades", scale.originalGood(), of),
        all("after", "Good or better by the grades that count", scale.recordedGood(), of),
        all("checked", "Second-checked", checked, of),
        all("unchanged", "Grade stayed", scale.unchanged(), checked),
        all("lowered", "Grade lowered", scale.lowered(), checked),
        all("raised", "Grade raised", scale.raised(), checked));
  }

  private Figure all(String key, String label, long count, long of) {
    return shown.figure(ShownFigures.row(key, label, count, of), Shown.ALL);
  }

  private List<Figure> outside(
      Checked scale, int scales, List<Part> parts, Suppression decided, int at) {
    var first = at * parts(scale).size();
    var isKnown = total != Shown.NOTHING && decided.total() == Shown.ALL;
    var rows = new ArrayList<Figure>();
    // With the number of those not checked hidden, that of those checked is hidden too.
    var checked =
        scales == 1 && isKnown && decided.rows().get(first + 3) == Shown.ALL
            ? shown.alone(ShownFigures.row("checked", "", scale.moderated(), scale.audits()))
            : Shown.NOTHING;
    rows.add(
        shown.total(
            ShownFigures.row("checked", "Second-checked", scale.moderated(), scale.audits()),
            checked));
    for (int part = first; part < first + 3; part++) {
      var isShown = isKnown && decided.rows().get(part) == Shown.ALL;
      rows.add(count(shown.tally(parts.get(part), isShown)));
    }
    return rows;
  }

  private static Figure count(PackFigures.Tally tally) {
    return new Figure(
        tally.key(),
        tally.label(),
        tally.count(),
        null,
        tally.words(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static String sentence(PackFigures.Scale scale) {
    return PackWords.checks(
        scale.figure("checked"), scale.figure("lowered"), scale.figure("raised"));
  }
}
