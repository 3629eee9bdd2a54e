package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.plumbline.statistics.Funnel.Counts;

/** The ratios were reckoned by the same formula in another language. */
class OverdispersionTest {
  private static List<Counts> units(int many, IntFunction<Counts> each) {
    return new ArrayList<>(IntStream.range(0, many).mapToObj(each).toList());
  }

  private static Counts half(int i) {
    return new Counts("unit " + i, i % 2 == 0 ? 12 : 25, 30);
  }

  private static Counts alike(int i) {
    return new Counts("unit " + i, 12 + i % 3, 20);
  }

  @Test
  void unitsThatFallIntoTwoKindsDifferByMoreThanChance() {
    var found = Overdispersion.of(units(24, OverdispersionTest::half)).orElseThrow();

    assertThat(found.ratio()).isCloseTo(6.526579995804727, within(1e-9));
    assertThat(found.bound()).isCloseTo(1.5773502691896257, within(1e-12));
    assertThat(found.isFound()).isTrue();
  }

  @Test
  void unitsOfManySizesAndMuchTheSameShareDoNot() {
    var found =
        Overdispersion.of(units(20, i -> new Counts("unit " + i, 8 + i, 20 + i))).orElseThrow();

    assertThat(found.ratio()).isCloseTo(0.7008351837188969, within(1e-9));
    assertThat(found.isFound()).isFalse();
  }

  @Test
  void oneUnitFarOutDoesNotSpeakForAll() {
    var units = units(19, OverdispersionTest::alike);
    units.add(new Counts("far out", 0, 40));

    var found = Overdispersion.of(units).orElseThrow();

    assertThat(found.ratio()).isCloseTo(0.4553708262416638, within(1e-9));
    assertThat(found.isFound()).isFalse();
  }

  @Test
  void itIsNotAskedOfFewUnitsNorOfThoseWithoutAudits() {
    var units = units(19, OverdispersionTest::half);
    units.add(new Counts("none", 0, 0));
    assertThat(Overdispersion.of(units)).isEmpty();

    units.add(half(19));
    assertThat(Overdispersion.of(units)).isPresent();
  }

  @Test
  void itIsNotAskedWhereAllOrNoneAreJudgedSo() {
    assertThat(Overdispersion.of(units(20, i -> new Counts("unit " + i, 9, 9)))).isEmpty();
    assertThat(Overdispersion.of(units(20, i -> new Counts("unit " + i, 0, 9)))).isEmpty();
    assertThat(Overdispersion.of(List.of())).isEmpty();
  }
}
