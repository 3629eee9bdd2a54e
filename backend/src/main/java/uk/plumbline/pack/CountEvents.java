package uk.plumbline.pack;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.measure.ServiceFigures;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.publication.Suppression.Shown;

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
   * The last pack's question, as it was answered then and is now.
   *
   * @param then all teams, as at the last pack
   * @param now all teams, as at this one
   */
  record AskedAgain(Row then, Row now) {}

  /** Asks the question of an earlier pack again. */
  AskedAgain askedAgain(PackRow earlier, Instant asAt) {
    return new AskedAgain(totalOf(earlier, earlier.asAt()), totalOf(earlier, asAt));
  }

  private Row totalOf(PackRow earlier, Instant at) {
    return figures.byTeam(earlier.periodFrom(), earlier.periodTo(), at).total();
  }

  /**
   * What changed since the last pack of the same kind: what came late, and the same question asked
   * again.
   *
   * @param total what is shown of the last pack's period
   */
  PackFigures.Changes changes(
      PackRow earlier, AskedAgain asked, Instant asAt, Shown total, ShownFigures shown) {
    var found = counts.changes(earlier.asAt(), asAt);
    var tallies =
        List.of(
            shown.tally("added", "Audits that count now and did not then", found.added()),
            shown.tally("checked", "Second-checked since they counted", found.checked()),
            shown.tally("regraded", "Count with another overall grade", found.regraded()),
            shown.tally("reopened", "Opened again after they counted", found.reopened()));
    var then = shown.total(asked.then(), total.atMost(shown.alone(asked.then())));
    var now = isTelling(asked, tallies, shown) ? null : shown.total(asked.now(), total);
    return new PackFigures.Changes(
        PackWords.changes(earlier.periodFrom(), earlier.periodTo(), then, now),
        earlier.asAt(),
        earlier.id(),
        then,
        now,
        tallies);
  }

  /** Whether the difference of the two figures is small, or could tell a small number. */
  private static boolean isTelling(
      AskedAgain asked, List<PackFigures.Tally> tallies, ShownFigures shown) {
    var good = Math.abs(asked.now().count() - asked.then().count());
    var all = Math.abs(asked.now().of() - asked.then().of());
    var rest =
        Math.abs(
            (asked.now().of() - asked.now().count()) - (asked.then().of() - asked.then().count()));
    return shown.outside()
        && (Stream.of(good, all, rest).anyMatch(SmallNumbers.PUBLICATION::hides)
            || tallies.stream().anyMatch(tally -> tally.count() == null));
  }

  /** Safety concerns raised in the period, or why they are left out. */
  PackFigures.Concerns concerns(PackRow pack, Instant asAt, ShownFigures shown) {
    if (pack.concernsLeftOut() != null) {
      return new PackFigures.Concerns(
          "Safety concerns are left out of this pack.", pack.concernsLeftOut(), List.of());
    }
    return FrozenConcerns.of(counts.concerns(pack.periodFrom(), pack.periodTo(), asAt), shown);
  }

  /**
   * How the cases of the period were chosen.
   *
   * @param total what is shown of all audits judged: those drawn at random and every case there was
   */
  PackFigures.Chosen chosen(PackRow pack, Instant asAt, Shown total, ShownFigures shown) {
    var found =
        counts.samplings(pack.periodFrom(), pack.periodTo(), asAt).stream()
            .collect(Collectors.toMap(SamplingRow::code, SamplingRow::audits));
    var tallies = FrozenChosen.of(found, total, shown);
    return new PackFigures.Chosen(
        "The shares judged good or better are of case file audits drawn at random or of every case"
            + " there was. Cases chosen for a reason, and dip samples, are left out of"
            + " them, for they do not stand for the rest. Involvement counts all that were made with an"
            + " audit tool.",
        tallies);
  }
}
