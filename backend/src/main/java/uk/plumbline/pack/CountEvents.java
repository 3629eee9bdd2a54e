package uk.plumbline.pack;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.audit.Sampling;
import uk.plumbline.measure.ServiceFigures;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.SmallNumbers.Part;

/** Counts what happened: changes since the last pack, safety concerns, how cases were chosen. */
@Singleton
class CountEvents {
  private final ServiceFigures figures;
  private final PackCountRepository counts;

  CountEvents(ServiceFigures figures, PackCountRepository counts) {
    this.figures = figures;
    this.counts = counts;
  }

  /**
   * What changed since the last pack of the same kind: what came late, and the same question asked
   * again.
   */
  PackFigures.Changes changes(Instant asAt, Optional<PackRow> last, SmallNumbers shown) {
    if (last.isEmpty()) {
      return new PackFigures.Changes(
          "This is the first pack of this kind.", null, null, null, null, List.of());
    }
    var earlier = last.get();
    var found = counts.changes(earlier.asAt(), asAt);
    var then = totalOf(earlier, earlier.asAt(), shown);
    var now = totalOf(earlier, asAt, shown);
    return new PackFigures.Changes(
        "For "
            + PackWords.day(earlier.periodFrom())
            + " to "
            + PackWords.day(earlier.periodTo())
            + ", the last pack said "
            + then.words()
            + ". Asked again now, it is "
            + now.words()
            + ".",
        earlier.asAt(),
        earlier.id(),
        then,
        now,
        List.of(
            shown.tally("added", "Audits that count now and did not then", found.added()),
            shown.tally("checked", "Second-checked since they counted", found.checked()),
            shown.tally("regraded", "Count with another overall grade", found.regraded()),
            shown.tally("reopened", "Opened again after they counted", found.reopened())));
  }

  private Figure totalOf(PackRow earlier, Instant at, SmallNumbers shown) {
    return shown.total(figures.byTeam(earlier.periodFrom(), earlier.periodTo(), at).total());
  }

  /** Safety concerns raised in the period, or why they are left out. */
  PackFigures.Concerns concerns(PackRow pack, Instant asAt, SmallNumbers shown) {
    if (pack.concernsLeftOut() != null) {
      return new PackFigures.Concerns(
          "Safety concerns are left out of this pack.", pack.concernsLeftOut(), List.of());
    }
    var found = counts.concerns(pack.periodFrom(), pack.periodTo(), asAt);
    var raised = shown.tally("raised", "Raised in the period", found.takenUp() + found.waiting());
    var parts =
        shown.parts(
            List.of(
                new Part("taken_up", "Of those, taken up", found.takenUp()),
                new Part("waiting", "Of those, not taken up yet", found.waiting())));
    var waiting = parts.getLast();
    var older = shown.tally("older", "Raised before and still not taken up", found.older());
    return new PackFigures.Concerns(
        PackWords.concerns(raised, waiting, older),
        null,
        List.of(raised, parts.getFirst(), waiting, older));
  }

  /** How the cases of the period were chosen. */
  PackFigures.Chosen chosen(PackRow pack, Instant asAt, SmallNumbers shown) {
    var found =
        counts.samplings(pack.periodFrom(), pack.periodTo(), asAt).stream()
            .collect(Collectors.toMap(SamplingRow::code, SamplingRow::audits));
    var tallies =
        shown.totals(
            List.of(Sampling.values()).stream()
                .map(way -> new Part(way.code(), label(way), found.getOrDefault(way.code(), 0L)))
                .toList());
    return new PackFigures.Chosen(
        "The shares judged good or better are of case file audits drawn at random or of every case"
            + " there was. Cases chosen for a reason, and dip samples, are left out of"
            + " them, for they do not stand for the rest. Involvement counts all that were made with an"
            + " audit tool.",
        tallies);
  }

  private static String label(Sampling way) {
    return switch (way) {
      case RANDOM -> "Drawn at random";
      case CENSUS -> "Every case there was";
      case TARGETED -> "Chosen for a reason";
      case DIP -> "Dip sample";
    };
  }
}
