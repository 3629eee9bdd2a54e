package uk.plumbline.pack;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.plumbline.measure.ServiceCounts;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.measure.ServiceFigures;
import uk.plumbline.pack.PackDisclosure.Span;
import uk.plumbline.pack.PackFigures.Definition;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;
import uk.plumbline.statistics.NewcombeDifference;
import uk.plumbline.statistics.WilsonInterval;

/** Counts everything a pack says, all of one instant and in one snapshot of the database. */
@Singleton
class CountFigures {
  private final ServiceFigures figures;
  private final CountEvents events;

  CountFigures(ServiceFigures figures, CountEvents events) {
    this.figures = figures;
    this.events = events;
  }

  /**
   * The figures to be frozen.
   *
   * @param asAt settled before this transaction began
   * @param last the pack that changes are told since; empty for none
   * @param done told of each step as soon as it is done
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  PackFigures count(PackRow pack, Instant asAt, Optional<PackRow> last, Consumer<PackStep> done) {
    return new Counting(pack, asAt, last, done).all();
  }

  /** One pack's counting. */
  private final class Counting {
    private final LocalDate from;
    private final LocalDate to;
    private final Instant asAt;
    private final PackRow pack;
    private final Optional<PackRow> last;
    private final Consumer<PackStep> done;
    private final ShownFigures shown;
    private final List<Definition> definitions = new ArrayList<>();

    Counting(PackRow pack, Instant asAt, Optional<PackRow> last, Consumer<PackStep> done) {
      this.pack = pack;
      this.from = pack.periodFrom();
      this.to = pack.periodTo();
      this.asAt = asAt;
      this.last = last;
      this.done = done;
      this.shown = new ShownFigures(pack.kindOf().goesOutside());
    }

    PackFigures all() {
      var byTeam = figures.byTeam(from, to, asAt);
      var earlier = PeriodBefore.of(from, to);
      var before = figures.byTeam(earlier.from(), earlier.to(), asAt).total();
      done.accept(PackStep.STANDING);
      define("Judged good or better", byTeam.definition());
      done.accept(PackStep.TEAMS);
      var byArea = figures.byArea(from, to, asAt);
      define("Judged good or better by area", byArea.definition());
      done.accept(PackStep.AREAS);
      var series = figures.trend(to, asAt);
      var asked = last.map(pack -> events.askedAgain(pack, asAt));
      var disclosure =
          disclosure(
              new PackDisclosure.Figures(
                  counts(byTeam.rows()),
                  counts(byArea.rows()),
                  series.points().stream().map(this::span).toList(),
                  span(from, to, byTeam.total()),
                  span(earlier.from(), earlier.to(), before),
                  asked
                      .map(row -> span(last.get().periodFrom(), last.get().periodTo(), row.now()))
                      .orElse(null)));
      var standing = standing(byTeam.total(), before, disclosure);
      var teams = teams(byTeam, disclosure);
      var areas = areas(byArea, disclosure);
      var trend = new FrozenTrend(shown, disclosure).of(series);
      done.accept(PackStep.TREND);
      var checks = secondChecks(disclosure.total());
      done.accept(PackStep.SECOND_CHECKS);
      var involvement = involvement();
      done.accept(PackStep.INVOLVEMENT);
      var changes =
          last.isEmpty()
              ? PackFigures.Changes.NONE
              : events.changes(last.get(), asked.get(), asAt, disclosure.last(), shown);
      done.accept(PackStep.CHANGES);
      var concerns = events.concerns(pack, asAt, shown);
      var chosen = events.chosen(pack, asAt, disclosure.total(), shown);
      done.accept(PackStep.CONCERNS);
      return new PackFigures(
          PackFigures.VERSION,
          asAt,
          from,
          to,
          shown.outside(),
          standing,
          teams,
          areas,
          trend,
          checks,
          involvement,
          changes,
          concerns,
          chosen,
          List.copyOf(definitions));
    }

    private PackDisclosure disclosure(PackDisclosure.Figures counted) {
      return shown.outside() ? PackDisclosure.outside(counted) : PackDisclosure.everything(counted);
    }

    private static List<Counts> counts(List<Row> rows) {
      return rows.stream().map(ShownFigures::counts).toList();
    }

    private static Span span(LocalDate from, LocalDate to, Row total) {
      return new Span(from, to, ShownFigures.counts(total));
    }

    /** The last period of a series ends where the series does. */
    private Span span(ServiceCounts.Point point) {
      var end = point.to().isAfter(to) ? to : point.to();
      return new Span(point.from(), end, new Counts(point.count(), point.of()));
    }

    private PackFigures.Standing standing(Row total, Row before, PackDisclosure disclosure) {
      var now = shown.total(total, disclosure.total());
      var then = shown.total(before, disclosure.before());
      var tooFew =
          now.proportion() == null
              || then.proportion() == null
              || total.of() < Proportions.TO_COMPARE
              || before.of() < Proportions.TO_COMPARE;
      Optional<NewcombeDifference> difference =
          tooFew
              ? Optional.empty()
              : NewcombeDifference.of(
                  total.count(), total.of(), before.count(), before.of(), WilsonInterval.Z95);
      return new PackFigures.Standing(
          PackWords.standing(from, to, now, shown.outside()),
          PackWords.change(then, difference),
          now);
    }

    private PackFigures.Table teams(ServiceCounts.Table found, PackDisclosure disclosure) {
      var rows =
          shown.rows(found.rows().stream().map(Counting::inWords).toList(), disclosure.teams());
      return new PackFigures.Table(
          PackWords.teams(rows), rows, shown.total(found.total(), disclosure.total()));
    }

    private static Row inWords(Row row) {
      var flag =
          row.flag() == null
              ? null
              : row.flag().startsWith("low")
                  ? "below"
                  : row.flag().startsWith("high") ? "above" : "within";
      return new Row(
          row.key(),
          row.label(),
          row.count(),
          row.of(),
          row.lower(),
          row.upper(),
          row.moderated(),
          flag);
    }

    private PackFigures.Table areas(ServiceCounts.Table found, PackDisclosure disclosure) {
      var rows = shown.rows(found.rows(), disclosure.areas());
      return new PackFigures.Table(
          PackWords.areas(rows), rows, shown.total(found.total(), disclosure.areaTotal()));
    }

    private PackFigures.SecondChecks secondChecks(Shown total) {
      var found = figures.secondChecks(from, to, asAt);
      define("Second checks", found.definition());
      return new FrozenChecks(shown, total).of(found.scales());
    }

    private PackFigures.Involvement involvement() {
      var found = figures.involvement(from, to, asAt);
      define("Involvement", found.definition());
      var rows =
          List.of(
              shown.alone(
                  "took_part", "The worker took part", found.tookPart(), found.tookPartOf()),
              shown.alone(
                  "heard", "The child or family said something", found.heard(), found.heardOf()));
      return new PackFigures.Involvement(
          "The worker took part: "
              + rows.get(0).words()
              + ". The child or family said something: "
              + rows.get(1).words()
              + ".",
          rows);
    }

    private void define(String name, ServiceCounts.Meaning meaning) {
      definitions.add(new Definition(name, meaning.version(), meaning.text()));
    }
  }
}
