package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;

/**
 * Thousands of audits are finalised, checked late, challenged, reopened, withdrawn and deleted at
 * random by many people at once; then every kept count is what counting every row gives.
 */
@MicronautTest(transactional = false)
class ThousandsOfLivesTest {
  private static final int PEOPLE = 8;
  private static final int LIVES = 260;
  @Inject Council council;
  @Inject LivesOfAudits lives;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  @Test
  void everyKeptCountIsWhatCountingEveryRowGives() throws Exception {
    var audits = LivesOfAudits.audits(PEOPLE, LIVES);
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      var workers =
          IntStream.range(0, PEOPLE)
              .mapToObj(seed -> threads.submit(lives.work(seed, PEOPLE, audits, true)))
              .toList();
      for (var worker : workers) {
        worker.get();
      }
    }

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
    assertThat(Counted.driftOfCounts()).isEmpty();
    assertThat(Integer.parseInt(Counted.query("select count(*) from counted_audit").getFirst()))
        .as("periods: enough happened")
        .isGreaterThan(PEOPLE * LIVES);
  }
}
