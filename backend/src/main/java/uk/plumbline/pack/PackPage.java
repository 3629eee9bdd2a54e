package uk.plumbline.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.plumbline.measure.ServiceCounts.Mark;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Tally;

/**
 * The pages of a pack, before they are set as a PDF: what matters first, each chart with its table.
 */
final class PackPage {
  /** The family name under which the embedded fonts are used. */
  static final String FONT = "Liberation Sans";

  static final String TEAMS_CHART = "plumbline/teams";
  static final String TREND_CHART = "plumbline/trend";

  private static final List<String> SHARE =
      List.of("Good or better", "Likely range", "Second-checked");

  private final PackRow pack;
  private final PackFigures figures;
  private final Map<String, String> bookmarks = new LinkedHashMap<>();

  PackPage(PackRow pack, PackFigures figures) {
    this.pack = pack;
    this.figures = figures;
  }

  /** The whole document as XHTML. */
  String html() {
    var body = new Markup();
    title(body);
    standing(body);
    if (pack.known() != null) {
      answers(body);
    }
    teams(body);
    areas(body);
    trend(body);
    secondChecks(body);
    involvement(body);
    changes(body);
    concerns(body);
    chosen(body);
    definitions(body);
    var heading = Markup.escaped(pack.title() + ", " + PackWords.day(pack.meetsOn()));
    var head = new Markup();
    head.raw("<head>\n<title>" + heading + "</title>\n");
    head.raw("<meta name=\"author\" content=\"Plumbline\"/>\n");
    head.raw("<meta name=\"subject\" content=\"" + Markup.escaped(asAt()) + "\"/>\n");
    head.raw("<meta name=\"description\" content=\"" + heading + "\"/>\n<bookmarks>\n");
    bookmarks.forEach(
        (id, label) ->
            head.raw("<bookmark name=\"" + Markup.escaped(label) + "\" href=\"#" + id + "\"/>\n"));
    head.raw(
        "</bookmarks>\n<style>\n" + PackStyle.of(asAt(), pack.title()) + "</style>\n</head>\n");
    return "<html lang=\"en-GB\">\n" + head + "<body>\n" + body + "</body>\n</html>\n";
  }

  private String asAt() {
    return "Figures as at " + PackWords.moment(figures.asAt());
  }

  private void title(Markup out) {
    out.element("h1", pack.title());
    out.element(
        "p",
        pack.kindOf().label()
            + ". Meeting on "
            + PackWords.day(pack.meetsOn())
            + ". Audits dated "
            + PackWords.day(figures.from())
            + " to "
            + PackWords.day(figures.to())
            + ". "
            + asAt()
            + ". Made by "
            + pack.madeByName()
            + ".");
    if (pack.embargoUntil() != null) {
      out.element("p", "Not to be shared before " + PackWords.moment(pack.embargoUntil()) + ".");
    }
    if (figures.smallNumbersHidden()) {
      out.element(
          "p",
          "This pack goes outside the service. Counts of 1 to 5, and what would give them away, are"
              + " shown as c. Totals are rounded to the nearest 10.");
    }
    if (pack.supersedeReason() != null) {
      out.element(
          "p",
          "This pack takes the place of an earlier one, which is kept. What was wrong with it: "
              + pack.supersedeReason());
    }
  }

  private void standing(Markup out) {
    section(out, "standing", "Where the service stands");
    out.element("p", figures.standing().sentence());
    out.element("p", figures.standing().change());
  }

  private void answers(Markup out) {
    section(out, "known", "What do you know about the quality of practice?");
    out.paragraphs(pack.known());
    section(out, "how", "How do you know it?");
    out.paragraphs(pack.knownHow());
    section(out, "next", "What are you doing next?");
    out.paragraphs(pack.nextSteps());
  }

  private void teams(Markup out) {
    var teams = figures.teams();
    section(out, "teams", "Judged good or better by team");
    out.element("p", teams.finding());
    chart(
        out,
        TEAMS_CHART,
        PackChart.heightOfDots(teams.rows().size()),
        "Dots with likely ranges, one a team. "
            + teams.finding()
            + " The service: "
            + teams.total().words()
            + ". The table that follows gives every number.");
    out.table("Judged good or better by team", columns("Team"), shares(teams));
  }

  private void areas(Markup out) {
    var areas = figures.areas();
    section(out, "areas", "Judged good or better by area");
    out.element("p", areas.finding());
    out.table("Judged good or better by judgement area", columns("Area"), shares(areas));
  }

  private void trend(Markup out) {
    var trend = figures.trend();
    section(out, "trend", "Trend by " + trend.by());
    out.element("p", trend.finding());
    trend.notes().forEach(note -> out.element("p", note));
    chart(
        out,
        TREND_CHART,
        PackChart.heightOfTrend(),
        "The share judged good or better in time, by "
            + trend.by()
            + ", with its mean, limits and target where there are any. "
            + trend.finding()
            + " The table that follows gives every number.");
    out.table(
        "Judged good or better by " + trend.by(),
        List.of(trend.by().equals("month") ? "Month" : "Quarter", "Good or better", "Likely range"),
        trend.points().stream()
            .map(point -> point.figure())
            .map(row -> List.of(row.label(), row.words(), range(row)))
            .toList());
    beside(out, "What happened: ", trend.milestones());
    beside(out, "Mean and limits begin afresh: ", trend.rebases());
    beside(
        out,
        "What is counted changes, so do not read a step there as one in practice: ",
        trend.breaks());
  }

  /** Null in packs of before these were frozen. */
  private void beside(Markup out, String what, List<Mark> marks) {
    var labels = new LinkedHashMap<String, String>();
    figures.trend().points().forEach(at -> labels.put(at.figure().key(), at.figure().label()));
    (marks == null ? List.<Mark>of() : marks)
        .forEach(
            mark ->
                out.element(
                    "p",
                    what + labels.getOrDefault(mark.period(), mark.period()) + ". " + mark.text()));
  }

  private void secondChecks(Markup out) {
    section(out, "second-checks", "Before and after second checks");
    out.element("p", figures.secondChecks().finding());
    var scales = figures.secondChecks().scales();
    for (var scale : scales) {
      out.table(
          "Before and after second checks"
              + (scales.size() == 1 ? "" : ", grades on the scale " + scale.scale()),
          List.of("", "Audits"),
          plain(scale.rows()));
    }
  }

  private void involvement(Markup out) {
    section(out, "involvement", "Who took part");
    out.element("p", figures.involvement().finding());
    out.table("Who took part", List.of("", "Audits"), plain(figures.involvement().rows()));
  }

  private void changes(Markup out) {
    var changes = figures.changes();
    section(out, "changes", "What changed since the last pack");
    if (changes.since() != null) {
      out.element(
          "p", "The last pack of this kind was as at " + PackWords.moment(changes.since()) + ".");
    }
    out.element("p", changes.finding());
    if (!changes.tallies().isEmpty()) {
      out.table("What changed", List.of("", "Audits"), tallies(changes.tallies()));
    }
  }

  private void concerns(Markup out) {
    var concerns = figures.concerns();
    section(out, "concerns", "Serious concerns");
    out.element("p", concerns.finding());
    if (concerns.leftOut() != null) {
      out.element("p", "The reason given: " + concerns.leftOut());
    } else {
      out.table("Safety concerns", List.of("", "Concerns"), tallies(concerns.tallies()));
    }
  }

  private void chosen(Markup out) {
    section(out, "chosen", "How cases were chosen");
    out.element("p", figures.chosen().finding());
    out.table("How cases were chosen", List.of("", "Audits"), tallies(figures.chosen().tallies()));
  }

  private void definitions(Markup out) {
    section(out, "definitions", "What the figures mean");
    out.table(
        "Definitions",
        List.of("Figure", "Version", "Meaning"),
        figures.definitions().stream()
            .map(found -> List.of(found.name(), found.version(), found.text()))
            .toList());
    out.element(
        "p",
        "Source: Plumbline, finalised case file audits. A likely range is a 95% interval. Under 5"
            + " audits no percentage is given. The figures of this pack are never changed; a mistake"
            + " is put right by a new pack.");
  }

  private void section(Markup out, String id, String heading) {
    bookmarks.put(id, heading);
    out.heading(id, heading);
  }

  private static void chart(Markup out, String type, double height, String alternative) {
    out.raw(
        "<p class=\"chart\"><object type=\"%s\" style=\"width: %.0fpt; height: %.0fpt\" alt=\"%s\"></object></p>\n"
            .formatted(type, PackChart.WIDTH, height, Markup.escaped(alternative)));
  }

  private List<String> columns(String first) {
    var columns = new ArrayList<String>();
    columns.add(first);
    columns.addAll(figures.smallNumbersHidden() ? SHARE.subList(0, 2) : SHARE);
    return columns;
  }

  private static List<List<String>> shares(PackFigures.Table table) {
    var rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    return rows.stream().map(PackPage::share).toList();
  }

  private static List<String> share(Figure row) {
    var cells = new ArrayList<>(List.of(row.label(), row.words(), range(row)));
    if (row.moderated() != null) {
      cells.add(row.moderated().toString());
    }
    return cells;
  }

  private static String range(Figure row) {
    return row.range() == null ? "–" : row.range();
  }

  private static List<List<String>> plain(List<Figure> rows) {
    return rows.stream().map(row -> List.of(row.label(), row.words())).toList();
  }

  private static List<List<String>> tallies(List<Tally> rows) {
    return rows.stream().map(row -> List.of(row.label(), row.words())).toList();
  }
}
