package uk.plumbline.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;

class SuppressionProperties {
  private static final SmallNumbers RULE = SmallNumbers.PUBLICATION;

  @Provide
  Arbitrary<List<Counts>> tables() {
    // Mostly small, since that is where something can be given away.
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(0, 4)),
            Tuple.of(2, Arbitraries.longs().between(5, 9)))
        .flatMap(of -> Arbitraries.longs().between(0, of).map(count -> new Counts(count, of)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 400)
  void nothingHiddenCanBeReckonedFromTheTotalsAndWhatIsShown(@ForAll("tables") List<Counts> rows) {
    var found = Suppression.of(rows, true, RULE);
    var possible = new Possible(rows, found);
    possible.walk(0, new ArrayList<>(), possible.count, possible.of);

    for (int i = 0; i < rows.size(); i++) {
      if (found.rows().get(i) != Shown.ALL) {
        assertThat(possible.counts.get(i))
            .as("counts of row %s in %s", i, found)
            .hasSizeGreaterThan(1);
      }
      if (found.rows().get(i) == Shown.NOTHING) {
        assertThat(possible.sizes.get(i))
            .as("sizes of row %s in %s", i, found)
            .hasSizeGreaterThan(1);
      }
    }
    if (found.total() == Shown.SIZE) {
      assertThat(possible.sums).as("sums of counts in %s", found).hasSizeGreaterThan(1);
    }
  }

  @Property
  void noSmallNumberIsShownAndNoNoughtHiddenBesideItsSize(@ForAll("tables") List<Counts> rows) {
    var found = Suppression.of(rows, true, RULE);

    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      switch (found.rows().get(i)) {
        case ALL ->
            assertThat(List.of(row.of(), row.count(), row.of() - row.count()))
                .noneMatch(RULE::hides);
        case SIZE -> {
          assertThat(RULE.hides(row.of())).isFalse();
          assertThat(row.count()).isBetween(1L, row.of() - 1);
        }
        case NOTHING -> assertThat(row.of()).isPositive();
      }
    }
  }

  /** Every table that somebody who knows the totals cannot tell from the real one. */
  private static final class Possible {
    private final List<Counts> real;
    private final Suppression known;
    private final long count;
    private final long of;
    final List<Set<Long>> counts = new ArrayList<>();
    final List<Set<Long>> sizes = new ArrayList<>();
    final Set<Long> sums = new HashSet<>();

    Possible(List<Counts> real, Suppression known) {
      this.real = real;
      this.known = known;
      count = real.stream().mapToLong(Counts::count).sum();
      of = real.stream().mapToLong(Counts::of).sum();
      real.forEach(
          row -> {
            counts.add(new HashSet<>());
            sizes.add(new HashSet<>());
          });
    }

    void walk(int place, List<Counts> guess, long countLeft, long ofLeft) {
      if (place == real.size()) {
        if (known.total() == Shown.NOTHING
            || (ofLeft == 0 && (known.total() == Shown.SIZE || countLeft == 0))) {
          sums.add(guess.stream().mapToLong(Counts::count).sum());
          for (int i = 0; i < guess.size(); i++) {
            counts.get(i).add(guess.get(i).count());
            sizes.get(i).add(guess.get(i).of());
          }
        }
        return;
      }
      for (var row : thatMayBe(place, countLeft, ofLeft)) {
        guess.add(row);
        walk(place + 1, guess, countLeft - row.count(), ofLeft - row.of());
        guess.removeLast();
      }
    }

    private List<Counts> thatMayBe(int place, long countLeft, long ofLeft) {
      var row = real.get(place);
      return switch (known.rows().get(place)) {
        case ALL -> List.of(row);
        case SIZE ->
            LongStream.range(1, row.of()).mapToObj(some -> new Counts(some, row.of())).toList();
        case NOTHING -> ofAnySize(place == real.size() - 1, countLeft, ofLeft);
      };
    }

    private List<Counts> ofAnySize(boolean isLast, long countLeft, long ofLeft) {
      if (known.total() == Shown.NOTHING) {
        return List.of(new Counts(0, 1), new Counts(1, 2));
      }
      var all = new ArrayList<Counts>();
      for (long size = isLast ? Math.max(1, ofLeft) : 1; size <= ofLeft; size++) {
        var most = known.total() == Shown.ALL ? Math.min(size, countLeft) : size;
        for (long some = isLast && known.total() == Shown.ALL ? countLeft : 0;
            some <= most;
            some++) {
          all.add(new Counts(some, size));
        }
      }
      return all;
    }
  }

  @Provide
  Arbitrary<List<Long>> sums() {
    return Arbitraries.longs().between(0, 9).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property
  void noPartOfAKnownSumCanBeReckoned(@ForAll("sums") List<Long> parts) {
    var found = Suppression.ofParts(parts, true, RULE);
    var hidden = new ArrayList<Long>();
    for (int i = 0; i < parts.size(); i++) {
      if (found.rows().get(i) == Shown.ALL) {
        assertThat(RULE.hides(parts.get(i))).isFalse();
      } else {
        assertThat(parts.get(i)).isPositive();
        hidden.add(parts.get(i));
      }
    }
    if (found.total() == Shown.ALL && !hidden.isEmpty()) {
      // Each is at least one: two or more of them have more than one way to make their sum.
      assertThat(hidden).hasSizeGreaterThan(1);
      assertThat(hidden.stream().mapToLong(Long::longValue).sum()).isGreaterThan(hidden.size());
    }
  }

  @Example
  void whereOneIsSmallTheNextSmallestIsHiddenToo() {
    var found =
        Suppression.of(
            List.of(new Counts(20, 40), new Counts(3, 30), new Counts(9, 25)), true, RULE);

    assertThat(found.rows()).containsExactly(Shown.ALL, Shown.SIZE, Shown.SIZE);
    assertThat(found.total()).isEqualTo(Shown.ALL);
  }

  @Example
  void withoutATotalOneAloneIsEnough() {
    var found = Suppression.of(List.of(new Counts(20, 40), new Counts(3, 30)), false, RULE);

    assertThat(found.rows()).containsExactly(Shown.ALL, Shown.SIZE);
  }

  @Example
  void whatIsLeftOverInARowHidesItAsWell() {
    var found = Suppression.of(List.of(new Counts(28, 30), new Counts(0, 4)), false, RULE);

    assertThat(found.rows()).containsExactly(Shown.SIZE, Shown.NOTHING);
  }

  @Example
  void aTableOfOneSmallRowKeepsNoMoreOfItsTotal() {
    var found = Suppression.of(List.of(new Counts(2, 12)), true, RULE);

    assertThat(found.rows()).containsExactly(Shown.SIZE);
    assertThat(found.total()).isEqualTo(Shown.SIZE);
  }
}
