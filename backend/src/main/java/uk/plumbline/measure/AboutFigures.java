package uk.plumbline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.plumbline.download.FigureTable.Fact;
import uk.plumbline.measure.JudgedGood.Definition;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.shared.Today;

/** What must be known about figures in a file, so that a copied number can always be explained. */
final class AboutFigures {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(Today.ZONE);

  private AboutFigures() {}

  /** The filters, the definition, the instant and how they are counted. */
  static List<Fact> of(String title, Definition definition, Instant asAt) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Figures", title));
    facts.add(new Fact("Source", "Final audits in Plumbline"));
    facts.add(new Fact("As at", moment(asAt)));
    facts.add(new Fact("Definition", definition.version()));
    facts.add(new Fact("Counted", definition.numerator()));
    facts.add(new Fact("Out of", definition.denominator()));
    facts.add(new Fact("Likely range", definition.interval()));
    facts.addAll(filters(definition));
    facts.add(
        new Fact(
            "Percentages",
            "Under 5 audits give the counts, not the percentage. Do not compare under 10."));
    return facts;
  }

  private static List<Fact> filters(Definition definition) {
    return List.of(
        new Fact("Rows", definition.by()),
        new Fact("Grades", definition.basis()),
        new Fact("Type", orAll(definition.type())),
        new Fact("Team", orAll(definition.team())),
        new Fact("Teams counted", orAll(String.join(", ", definition.teams()))),
        new Fact("Service", orAll(definition.service())),
        new Fact("Judgement", definition.area() == null ? "overall grade" : definition.area()),
        new Fact(
            "How cases were chosen",
            definition.sampling().isEmpty()
                ? "all ways"
                : String.join(", ", definition.sampling())),
        new Fact("Origin", orAll(definition.origin())),
        new Fact("Population", orAll(definition.population())),
        new Fact("Version of the tool", orAll(definition.toolVersion())),
        new Fact("Audited from", day(definition.from())),
        new Fact("Audited to", day(definition.to())),
        new Fact(
            "Covers",
            definition.scope().equals("all") ? "all teams" : "the teams of whoever asked for it"));
  }

  /** How a file was made that may go outside, and what still needs a person's eye. */
  static List<Fact> of(SmallNumbers rule) {
    return List.of(
        new Fact("Profile", rule.name() + ": for use outside the service"),
        new Fact(
            rule.symbol(),
            "Hidden: counts from %d to %d, the percentage where it would give such a count away, and"
                    .formatted(rule.low(), rule.high())
                + " further figures from which a hidden one could be reckoned."),
        new Fact(rule.notApplicable(), "Not applicable: there are no audits."),
        new Fact("0", "A true nought."),
        new Fact(
            "Totals",
            "To the nearest " + rule.roundTotals() + ". Percentages are to the whole number."),
        new Fact(
            "Left out",
            "Whatever else the same figures have inside the service: single grades, and other"
                + " counts of the same audits, whose numbers are too small."),
        new Fact(
            "Before you pass it on",
            "Where every audit of a row was judged alike, that says it of each case. Do not give out"
                + " the same audits cut another way: the two files together could tell what each"
                + " hides."));
  }

  /** An instant as people read it, to the second. */
  static String moment(Instant instant) {
    return MOMENT.format(instant) + " (London)";
  }

  /** A filter's code, or that there is no filter. */
  static String orAll(String code) {
    return code == null || code.isEmpty() ? "all" : code;
  }

  /** A day of a period, or that it is open on that side. */
  static String day(LocalDate day) {
    return day == null ? "no limit" : day.toString();
  }
}
