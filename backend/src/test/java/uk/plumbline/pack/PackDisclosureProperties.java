package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import uk.plumbline.measure.ServiceCounts.Checked;
import uk.plumbline.measure.ServiceCounts.Point;
import uk.plumbline.measure.ServiceCounts.Series;
import uk.plumbline.pack.PackDisclosure.Span;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;

/**
 * Nothing that a pack for outside hides can be reckoned from all that it shows together: held by
 * going through everything that fits it. Totals, which are printed rounded, are taken as known to
 * the last unit.
 */
class PackDisclosureProperties {
  private static final SmallNumbers RULE = SmallNumbers.PUBLICATION;
  private static final ShownFigures OUTSIDE = new ShownFigures(true);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int MONTHS = 6;
  private static final int FIRST_OF_NOW = 4;
  private static final int FIRST_OF_BEFORE = 2;
  private static final List<String> OUTCOMES =
      List.of("unchecked", "unchecked", "unchanged", "lowered", "raised");

  /** One audit; the last two months are the pack's, the two before it the period before. */
  record Audit(int team, int month, boolean isGood, String outcome, boolean isCensus) {
    boolean isNow() {
      return month >= FIRST_OF_NOW;
    }
  }

  @Provide
  Arbitrary<List<Audit>> audits() {
    // Every council has its own habits, so that small and large numbers both come up.
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(0, 28))
        .flatAs(
            (teams, tenthsGood, tenthsCensus, size) ->
                Combinators.combine(
                        Arbitraries.integers().between(0, teams - 1),
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.of(OUTCOMES),
                        Arbitraries.integers().between(1, 10))
                    .as(
                        (team, month, good, outcome, census) ->
                            new Audit(
                                team, month, good <= tenthsGood, outcome, census <= tenthsCensus))
                    .list()
                    .ofSize(size));
  }

  private static Counts counts(List<Audit> audits, Function<Audit, Boolean> which) {
    var found = audits.stream().filter(which::apply).toList();
    return new Counts(found.stream().filter(Audit::isGood).count(), found.size());
  }

  private static Span span(List<Audit> audits, int first, int last) {
    return new Span(
        FIRST.plusMonths(first),
        FIRST.plusMonths(last + 1L).minusDays(1),
        counts(audits, audit -> audit.month() >= first && audit.month() <= last));
  }

  private static PackDisclosure decided(List<Audit> audits, Span last) {
    return PackDisclosure.outside(
        new PackDisclosure.Figures(
            IntStream.range(0, 3)
                .mapToObj(team -> counts(audits, audit -> audit.isNow() && audit.team() == team))
                .toList(),
            List.of(counts(audits, Audit::isNow)),
            IntStream.range(0, MONTHS).mapToObj(month -> span(audits, month, month)).toList(),
            span(audits, FIRST_OF_NOW, MONTHS - 1),
            span(audits, FIRST_OF_BEFORE, FIRST_OF_NOW - 1),
            last));
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void nothingHiddenCanBeReckonedFromAllTablesTogether(@ForAll("audits") List<Audit> audits) {
    var found = decided(audits, span(audits, FIRST_OF_BEFORE, FIRST_OF_NOW - 1));
    var now = new Reader(counts(audits, Audit::isNow), found.total());
    now.reads(
        IntStream.range(0, 3)
            .mapToObj(team -> counts(audits, audit -> audit.isNow() && audit.team() == team))
            .toList(),
        found.teams());
    now.reads(months(audits, FIRST_OF_NOW, MONTHS), found.trend().subList(FIRST_OF_NOW, MONTHS));
    now.readsParts(checks(audits, found.total()));
    now.readsParts(chosen(audits, found.total()));
    now.canReckonNothing();

    var before =
        new Reader(
            counts(audits, audit -> !audit.isNow() && audit.month() >= FIRST_OF_BEFORE),
            found.before());
    before.reads(
        months(audits, FIRST_OF_BEFORE, FIRST_OF_NOW),
        found.trend().subList(FIRST_OF_BEFORE, FIRST_OF_NOW));
    before.canReckonNothing();
    assertThat(found.last()).isEqualTo(found.before());
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void limitsAreGivenOnlyBesideWholePeriods(@ForAll("audits") List<Audit> audits) {
    var found = decided(audits, null);
    var points =
        months(audits, 0, MONTHS).stream()
            .map(
                month ->
                    new Point(
                        "m",
                        "M",
                        FIRST,
                        FIRST,
                        month.count(),
                        month.of(),
                        0.61234,
                        0.3,
                        0.9,
                        "x",
                        null))
            .toList();
    var trend =
        new FrozenTrend(OUTSIDE, found)
            .of(new Series("month", "x", points, List.of(), List.of(), List.of(), List.of()));

    var isWhole =
        trend.points().stream()
            .allMatch(
                point -> point.figure().words().equals("No audits") || point.figure().of() != null);
    for (var point : trend.points()) {
      if (point.mean() != null) {
        assertThat(isWhole).isTrue();
        assertThat(point.mean()).isEqualTo(0.61);
      }
      if (point.figure().count() != null && point.figure().of() > 0) {
        assertThat(point.figure().count() % RULE.roundTotals()).isZero();
      }
    }
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aPeriodThatCutsThroughMonthsTakesTheMonthsWithIt(@ForAll("audits") List<Audit> audits) {
    var cut = new Span(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 9), new Counts(9, 18));
    var found = decided(audits, cut);

    for (int month = 0; month < FIRST_OF_BEFORE; month++) {
      assertThat(found.trend().get(month)).isEqualTo(Shown.NOTHING);
    }
    assertThat(found.last()).isEqualTo(Shown.ALL);
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void aPeriodThatSharesDaysWithThePacksOwnIsNotGiven(@ForAll("audits") List<Audit> audits) {
    assertThat(decided(audits, span(audits, 1, FIRST_OF_NOW)).last()).isEqualTo(Shown.NOTHING);
  }

  @Property
  void ofConcernsNothingHiddenCanBeReckoned(
      @ForAll("few") long takenUp, @ForAll("few") long waiting, @ForAll("few") long older) {
    var found = FrozenConcerns.of(new ConcernCountRow(takenUp, waiting, older), OUTSIDE);
    var words =
        found.tallies().stream()
            .collect(Collectors.toMap(PackFigures.Tally::key, PackFigures.Tally::words));
    var possible =
        IntStream.rangeClosed(0, 30)
            .boxed()
            .flatMap(
                one -> IntStream.rangeClosed(0, 30).mapToObj(two -> List.of(one, two, one + two)))
            .filter(
                guess ->
                    fits(words.get("taken_up"), guess.get(0))
                        && fits(words.get("waiting"), guess.get(1))
                        && fits(words.get("raised"), guess.get(2)))
            .toList();
    for (int i = 0; i < 3; i++) {
      var at = i;
      if (words.get(List.of("taken_up", "waiting", "raised").get(at)).equals("c")) {
        assertThat(possible.stream().map(guess -> guess.get(at)).distinct().count())
            .as("%s of %s", at, words)
            .isGreaterThan(1);
      }
    }
    assertThat(words.values()).noneMatch(word -> word.matches("[1-5]"));
  }

  @Provide
  Arbitrary<Long> few() {
    return Arbitraries.longs().between(0, 12);
  }

  private static boolean fits(String words, int guess) {
    return words.equals("c") ? guess > 0 : words.equals(String.valueOf(guess));
  }

  private static List<Counts> months(List<Audit> audits, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(month -> counts(audits, audit -> audit.month() == month))
        .toList();
  }

  /** What is said of checks: a number, or null where it is hidden. */
  private static List<Long> checks(List<Audit> audits, Shown total) {
    var now = audits.stream().filter(Audit::isNow).toList();
    var of = now.stream().collect(Collectors.groupingBy(Audit::outcome, Collectors.counting()));
    long moved = of.values().stream().mapToLong(Long::longValue).sum();
    long unchecked = of.getOrDefault("unchecked", 0L);
    var scale =
        new FrozenChecks(OUTSIDE, total)
            .of(
                List.of(
                    new Checked(
                        "s",
                        moved,
                        0,
                        0,
                        moved - unchecked,
                        of.getOrDefault("unchanged", 0L),
                        of.getOrDefault("lowered", 0L),
                        of.getOrDefault("raised", 0L),
                        0)))
            .scales()
            .getFirst();
    var known = new ArrayList<Long>();
    for (var key : List.of("unchanged", "lowered", "raised")) {
      known.add(scale.figure(key).count());
    }
    known.add(scale.figure("checked").count() == null ? null : Long.valueOf(unchecked));
    return known;
  }

  private static List<Long> chosen(List<Audit> audits, Shown total) {
    var now = audits.stream().filter(Audit::isNow).toList();
    long census = now.stream().filter(Audit::isCensus).count();
    var tallies =
        FrozenChosen.of(Map.of("random", now.size() - census, "census", census), total, OUTSIDE);
    return List.of("random", "census").stream()
        .map(
            key ->
                tallies.stream()
                    .filter(tally -> tally.key().equals(key) && tally.count() != null)
                    .findFirst()
                    .map(tally -> key.equals("census") ? census : now.size() - census)
                    .orElse(null))
        .toList();
  }
}
