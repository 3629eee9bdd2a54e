package uk.plumbline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.download.FigureTable.Fact;

/** Collects what must be known about figures in a file, in the order in which it is read. */
final class FileFacts {
  private final List<Fact> facts = new ArrayList<>();

  /**
   * @param title of the figures
   * @param source what was counted, in a few words
   * @param version of the definition
   */
  FileFacts(String title, String source, Instant asAt, String version) {
    say("Figures", title);
    say("Source", source);
    say("As at", AboutFigures.moment(asAt));
    say("Definition", version);
  }

  /** One thing to know. */
  FileFacts say(String name, String value) {
    facts.add(new Fact(name, value));
    return this;
  }

  /** A filter, by the code that it keeps to; null for none. */
  FileFacts filter(String name, String code) {
    return say(name, AboutFigures.orAll(code));
  }

  /** The first and the last day; null for no bound. */
  FileFacts days(String what, LocalDate from, LocalDate to) {
    return say(what + " from", AboutFigures.day(from)).say(what + " to", AboutFigures.day(to));
  }

  /** Whose audits are counted: {@code all}, or only those that the caller's rights let in. */
  List<Fact> covering(String scope) {
    say(
        "Covers",
        switch (scope) {
          case "all" -> "all teams";
          case "own" -> "the audits of whoever asked for it";
          default -> "the teams of whoever asked for it";
        });
    return List.copyOf(facts);
  }
}
