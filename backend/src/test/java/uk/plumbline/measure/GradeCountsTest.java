package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.plumbline.framework.Grade;

class GradeCountsTest {
  private static final Grade OUTSTANDING =
      new Grade("outstanding", "Outstanding", "Outstanding", 4, false, true);
  private static final Grade GOOD = new Grade("good", "Good", "Good", 3, true, true);
  private static final Grade INADEQUATE =
      new Grade("inadequate", "Inadequate", "Inadequate", 1, false, false);

  @Test
  void goodAndGoodOrBetterAreTwoFigures() {
    var counts = GradeCounts.of(GOOD, 3, 1).plus(GradeCounts.of(OUTSTANDING, 1, 0));

    assertThat(counts.good()).isEqualTo(3);
    assertThat(counts.goodOrBetter()).isEqualTo(4);
    assertThat(counts.audits()).isEqualTo(4);
    assertThat(counts.moderated()).isEqualTo(1);
  }

  @Test
  void togetherMeansPooledCountsAndNotAnAverageOfProportions() {
    var small = GradeCounts.of(GOOD, 2, 0);
    var large = GradeCounts.of(GOOD, 40, 0).plus(GradeCounts.of(INADEQUATE, 60, 0));

    var both = Stream.of(small, large).reduce(GradeCounts.NONE, GradeCounts::plus);

    // The average of 100% and 40% would be 70%.
    assertThat(both.proportionGoodOrBetter()).hasValue(42.0 / 102);
  }

  @Test
  void noAuditsGiveNoProportionAndNoIntervalRatherThanZero() {
    assertThat(GradeCounts.NONE.proportionGood()).isEmpty();
    assertThat(GradeCounts.NONE.proportionGoodOrBetter()).isEmpty();
    assertThat(GradeCounts.NONE.interval95()).isEmpty();
  }
}
