package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.statistics.Funnel.Counts;
import uk.plumbline.statistics.Funnel.Flag;

class FunnelTest {
  /** One unit beside a rest so large that the baseline is the rate wanted. */
  private static Funnel.Unit unit(long count, long of, double baseline) {
    var rest = 10_000_000L;
    var share = Math.round(baseline * (rest + of)) - count;
    return Funnel.of(List.of(new Counts("unit", count, of), new Counts("rest", share, rest)))
        .units()
        .getFirst();
  }

  // Public Health England's test data for its funnel limits.
  @Test
  void limitsAreThePublishedOnes() {
    var unit = unit(16, 20, 0.8064244786);

    assertThat(unit.lower95()).isCloseTo(0.6332674, within(1e-6));
    assertThat(unit.upper95()).isCloseTo(0.9795815, within(1e-6));
    assertThat(unit.upper998()).isEqualTo(1.0);
  }

  // Where the score limits would flag a small team that chance explains.
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.9, NONE",
    "0, 5, 0.5, NONE",
    "7, 10, 0.9, NONE",
    "8, 10, 0.5, NONE",
    "0, 6, 0.5, LOW_95",
    "6, 6, 0.5, HIGH_95",
    "0, 10, 0.5, LOW_998",
    "10, 10, 0.5, HIGH_998"
  })
  void flagsAreExactTails(long count, long of, double baseline, Flag flag) {
    assertThat(unit(count, of, baseline).flag()).isEqualTo(flag);
  }

  @Test
  void theBaselineIsPooled() {
    var funnel = Funnel.of(List.of(new Counts("a", 1, 2), new Counts("b", 30, 98)));

    assertThat(funnel.baseline()).isCloseTo(0.31, within(1e-12));
  }

  @Test
  void withoutVariationThereIsNoFunnel() {
    var all = Funnel.of(List.of(new Counts("a", 5, 5), new Counts("b", 9, 9)));

    assertThat(all.baseline()).isEqualTo(1);
    assertThat(all.units()).allMatch(unit -> unit.lower95() == null && unit.flag() == Flag.NONE);
  }

  @Test
  void aUnitWithoutAuditsHasNoProportionAndNoUnitsNoBaseline() {
    var funnel = Funnel.of(List.of(new Counts("a", 5, 9), new Counts("none", 0, 0)));

    assertThat(funnel.units().getLast().proportion()).isNull();
    assertThat(funnel.units().getLast().upper998()).isNull();
    assertThat(Funnel.of(List.of()).baseline()).isNull();
  }
}
