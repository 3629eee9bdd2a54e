package uk.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownFirstTest {
  private static final Instant DECIDED = Instant.parse("2026-11-01T12:00:00Z");
  private static final Instant SOON = Instant.parse("2026-11-02T00:00:00Z");

  @Test
  void othersWaitForTheAuditor() {
    assertThat(new ShownFirst(null, SOON).isOthersToSee(DECIDED)).isFalse();
    assertThat(new ShownFirst(DECIDED.minusMillis(1), SOON).isOthersToSee(DECIDED)).isFalse();
    assertThat(new ShownFirst(DECIDED, SOON).isOthersToSee(DECIDED)).isTrue();
  }

  @Test
  void theyWaitFourteenDaysAtMost() {
    var end = Instant.parse("2026-11-15T12:00:00Z");
    assertThat(new ShownFirst(null, end.minusMillis(1)).isOthersToSee(DECIDED)).isFalse();
    assertThat(new ShownFirst(null, end).isOthersToSee(DECIDED)).isTrue();
  }
}
