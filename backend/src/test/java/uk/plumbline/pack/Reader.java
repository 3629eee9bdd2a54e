package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;

/**
 * Somebody who reads several tables that add up to one total, and goes through everything that fits
 * all of them. They know of what is hidden that it is not nought, and the total where it is shown.
 */
final class Reader {
  /** Beyond this nothing is tried; more would only be more ways. */
  private static final long BEYOND = 4;

  private final Counts real;
  private final Shown total;
  private final List<Table> tables = new ArrayList<>();
  private final List<Set<Long>> sizes = new ArrayList<>();

  Reader(Counts real, Shown total) {
    this.real = real;
    this.total = total;
  }

  /** What rows can be for each total. */
  private record Table(List<Counts> rows, List<Shown> shown, Map<Counts, List<Set<Counts>>> ways) {}

  void reads(List<Counts> rows, List<Shown> shown) {
    var table = new Table(rows, shown, new HashMap<>());
    walk(table, new ArrayList<>(), 0, 0);
    tables.add(table);
  }

  /**
   * Parts of the number of audits.
   *
   * @param parts null where hidden
   */
  void readsParts(List<Long> parts) {
    // Any number fits where two or more are hidden, or where the total is not known.
    var known = parts.stream().filter(part -> part != null).mapToLong(Long::longValue).sum();
    long hidden = parts.stream().filter(part -> part == null).count();
    if (hidden == 0) {
      sizes.add(Set.of(known));
    } else {
      sizes.add(
          LongStream.rangeClosed(known, real.of() + BEYOND).boxed().collect(Collectors.toSet()));
      if (total != Shown.NOTHING) {
        assertThat(hidden).as("hidden parts in %s", parts).isNotEqualTo(1);
      }
    }
  }

  void canReckonNothing() {
    var possible = totals();
    assertThat(possible).as("the truth fits").contains(real);
    if (total != Shown.ALL && real.of() > 0) {
      assertThat(possible.stream().map(Counts::count).distinct().count()).isGreaterThan(1);
    }
    if (total == Shown.NOTHING && real.of() > 0) {
      assertThat(possible.stream().map(Counts::of).distinct().count()).isGreaterThan(1);
    }
    for (var table : tables) {
      for (int i = 0; i < table.rows().size(); i++) {
        var row = i;
        if (table.shown().get(i) == Shown.ALL || table.rows().get(i).of() == 0) {
          continue;
        }
        var fits =
            possible.stream()
                .flatMap(sum -> table.ways().get(sum).get(row).stream())
                .collect(Collectors.toSet());
        assertThat(fits.stream().map(Counts::count).distinct().count())
            .as("counts of row %s in %s, total %s %s", i, table, real, total)
            .isGreaterThan(1);
        if (table.shown().get(i) == Shown.NOTHING) {
          assertThat(fits.stream().map(Counts::of).distinct().count())
              .as("sizes of row %s in %s, total %s %s", i, table, real, total)
              .isGreaterThan(1);
        }
      }
    }
  }

  private Set<Counts> totals() {
    var possible = new HashSet<>(tables.getFirst().ways().keySet());
    tables.forEach(table -> possible.retainAll(table.ways().keySet()));
    sizes.forEach(some -> possible.removeIf(sum -> !some.contains(sum.of())));
    return possible;
  }

  private void walk(Table table, List<Counts> guess, long count, long of) {
    if (of > real.of() + (total == Shown.NOTHING ? BEYOND : 0)) {
      return;
    }
    if (guess.size() == table.rows().size()) {
      var sum = new Counts(count, of);
      if (fits(sum)) {
        var ways =
            table
                .ways()
                .computeIfAbsent(
                    sum,
                    any -> table.rows().stream().<Set<Counts>>map(row -> new HashSet<>()).toList());
        for (int i = 0; i < guess.size(); i++) {
          ways.get(i).add(guess.get(i));
        }
      }
      return;
    }
    for (var row : thatMayBe(table, guess.size())) {
      guess.add(row);
      walk(table, guess, count + row.count(), of + row.of());
      guess.removeLast();
    }
  }

  private boolean fits(Counts sum) {
    return switch (total) {
      case ALL -> sum.equals(real);
      case SIZE -> sum.of() == real.of();
      case NOTHING -> true;
    };
  }

  private List<Counts> thatMayBe(Table table, int place) {
    var row = table.rows().get(place);
    if (row.of() == 0 || table.shown().get(place) == Shown.ALL) {
      return List.of(row);
    }
    var all = new ArrayList<Counts>();
    if (table.shown().get(place) == Shown.SIZE) {
      // Where the total is hidden, rows are hidden whatever they are.
      var edge = total == Shown.ALL ? 1 : 0;
      for (long some = edge; some <= row.of() - edge; some++) {
        all.add(new Counts(some, row.of()));
      }
      return all;
    }
    for (long size = 1; size <= real.of() + (total == Shown.NOTHING ? BEYOND : 0); size++) {
      for (long some = 0; some <= size; some++) {
        all.add(new Counts(some, size));
      }
    }
    return all;
  }
}
