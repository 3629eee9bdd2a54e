package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PanelDistanceTest {
  @Test
  void upAndDownAreTheSameDistanceAndDoNotCancelOut() {
    assertThat(PanelDistance.of(1, -1, 0, 2)).isEqualTo(new PanelDistance(4, 1, 1.0));
  }

  @Test
  void fullAgreementIsNoDistance() {
    assertThat(PanelDistance.of(0, 0)).isEqualTo(new PanelDistance(2, 2, 0));
  }

  @Test
  void nothingToCompareIsNoFigure() {
    assertThatThrownBy(PanelDistance::of).isInstanceOf(IllegalArgumentException.class);
  }
}
