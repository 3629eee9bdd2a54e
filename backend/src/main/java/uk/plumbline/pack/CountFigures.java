package uk.plumbline.pack;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.plumbline.measure.ServiceCounts;
import uk.plumbline.measure.ServiceCounts.Row;
import uk.plumbline.measure.ServiceFigures;
import uk.plumbline.pack.PackFigures.Definition;
import uk.plumbline.pack.PackFigures.Figure;
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
    private final SmallNumbers shown;
    private final List<Definition> definitions = new ArrayList<>();

    Counting(PackRow pack, Instant asAt, Optional<PackRow> last, Consumer<PackStep> done) {
      this.pack = pack;
      this.from = pack.periodFrom();
      this.to = pack.periodTo();
      this.asAt = asAt;
      this.last = last;
      this.done = done;
      this.shown = new SmallNumbers(pack.kindOf().goesOutside());
    }

    PackFigures all() {
      var byTeam = figures.byTeam(from, to, asAt);
      var standing = standing(byTeam.total());
      done.accept(PackStep.STANDING);
      var teamRows = byTeam.rows().stream().map(Counting::inWords).toList();
      var shownTeams = shown.rows(teamRows);
      var teams =
          new PackFigures.Table(
              PackWords.teams(shownTeams), shownTeams, shown.total(byTeam.total()));
      define("Judged good or better", byTeam.definition());
      done.accept(PackStep.TEAMS);
      var areas = areas();
      done.accept(PackStep.AREAS);
      var trend = trend();
      done.accept(PackStep.TREND);
      var checks = secondChecks();
      done.accept(PackStep.SECOND_CHECKS);
      var involvement = involvement();
      done.accept(PackStep.INVOLVEMENT);
      var changes = events.changes(asAt, last, shown);
      done.accept(PackStep.CHANGES);
      var concerns = events.concerns(pack, asAt, shown);
      var chosen = events.chosen(pack, asAt, shown);
      done.accept(PackStep.CONCERNS);
      return new PackFigures(
          PackFigures.VERSION,
          asAt,
          from,
          to,
          shown.hidden(),
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

    private PackFigures.Standing standing(Row total) {
      var days = ChronoUnit.DAYS.between(from, to) + 1;
      var before = figures.byTeam(from.minusDays(days), to.minusDays(days), asAt).total();
      var now = shown.total(total);
      var then = shown.total(before);
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
          PackWords.standing(from, to, now, shown.hidden()),
          PackWords.change(then, difference),
          now);
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

    private PackFigures.Table areas() {
      var found = figures.byArea(from, to, asAt);
      var rows = shown.rows(found.rows());
      define("Judged good or better by area", found.definition());
      return new PackFigures.Table(PackWords.areas(rows), rows, shown.total(found.total()));
    }

    private PackFigures.Trend trend() {
      var found = figures.trend(to, asAt);
      // Periods add up to the service too: outside they are rounded as totals are.
      var rows =
          found.points().stream()
              .map(p -> shown.total(SmallNumbers.row(p.key(), p.label(), p.count(), p.of())))
              .toList();
      var points = new ArrayList<PackFigures.Point>();
      for (int at = 0; at < rows.size(); at++) {
        points.add(point(rows.get(at), found.points().get(at)));
      }
      return new PackFigures.Trend(
          found.by(), PackWords.trend(found.by(), found.variation()), points, found.notes());
    }

    private static PackFigures.Point point(Figure figure, ServiceCounts.Point found) {
      // Limits of a hidden point could tell how many audits it rests on.
      return figure.proportion() == null
          ? new PackFigures.Point(figure, null, null, null, null)
          : new PackFigures.Point(figure, found.mean(), found.lower(), found.upper(), found.type());
    }

    private PackFigures.SecondChecks secondChecks() {
      var found = figures.secondChecks(from, to, asAt);
      define("Second checks", found.definition());
      var scales =
          found.scales().stream()
              .map(scale -> new PackFigures.Scale(scale.scale(), rows(scale)))
              .toList();
      var sentences =
          scales.stream()
              .map(
                  scale ->
                      PackWords.checks(
                          scale.rows().get(2), scale.rows().get(4), scale.rows().get(5)))
              .collect(Collectors.joining(" "));
      return new PackFigures.SecondChecks(sentences, scales);
    }

    private List<Figure> rows(ServiceCounts.Checked scale) {
      var rows = new ArrayList<Figure>();
      rows.add(
          shown.total(
              SmallNumbers.row(
                  "before",
                  "Good or better by auditors’ grades",
                  scale.originalGood(),
                  scale.audits())));
      rows.add(
          shown.total(
              SmallNumbers.row(
                  "after",
                  "Good or better by the grades that count",
                  scale.recordedGood(),
                  scale.audits())));
      rows.add(
          shown.total(
              SmallNumbers.row("checked", "Second-checked", scale.moderated(), scale.audits())));
      rows.addAll(
          shown.rows(
              List.of(
                  SmallNumbers.row(
                      "unchanged", "Grade stayed", scale.unchanged(), scale.moderated()),
                  SmallNumbers.row("lowered", "Grade lowered", scale.lowered(), scale.moderated()),
                  SmallNumbers.row("raised", "Grade raised", scale.raised(), scale.moderated()))));
      return rows;
    }

    private PackFigures.Involvement involvement() {
      var found = figures.involvement(from, to);
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
