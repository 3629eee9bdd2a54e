package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModerationPolicyTest {
  private static final UUID AUDIT = UUID.fromString("3002be59-8ae2-40db-b9ac-e60420d85545");

  private static ModerationPolicy share(String share, boolean alwaysLowest) {
    return new ModerationPolicy("case_file", new BigDecimal(share), alwaysLowest, "seed");
  }

  @Test
  void theSameAuditIsDrawnOnEveryMachine() {
    // SHA-256 of "seed|3002be59-8ae2-40db-b9ac-e60420d85545" begins with b619d86cbcc266b5, which is
    // 0.7113 of 2^64.
    assertThat(share("0.711", false).choose(AUDIT, false)).isEmpty();
    assertThat(share("0.712", false).choose(AUDIT, false)).isPresent();
  }

  @Test
  void aShareOfNoneDrawsNoneAndOfAllDrawsAll() {
    IntStream.range(0, 1000)
        .mapToObj(i -> new UUID(i, i))
        .forEach(
            audit -> {
              assertThat(share("0", true).choose(audit, false)).isEmpty();
              assertThat(share("1", true).choose(audit, false))
                  .get()
                  .extracting(ModerationPolicy.Chosen::selection)
                  .isEqualTo(Selection.RANDOM);
            });
  }

  @Test
  void aFifthIsAboutAFifth() {
    long drawn =
        IntStream.range(0, 10_000)
            .filter(i -> share("0.2", false).choose(new UUID(7, i), false).isPresent())
            .count();
    // 2,000 expected; the standard deviation is 40.
    assertThat(drawn).isBetween(1_840L, 2_160L);
  }

  @Test
  void theLowestGradeGoesByRuleWhereTheRuleIsOn() {
    assertThat(share("0", true).choose(AUDIT, true))
        .get()
        .extracting(ModerationPolicy.Chosen::selection)
        .isEqualTo(Selection.RULE);
    assertThat(share("0", false).choose(AUDIT, true)).isEmpty();
  }

  @Test
  void theReasonSaysTheShare() {
    assertThat(share("1.000", false).choose(AUDIT, false).orElseThrow().reason())
        .isEqualTo("Drawn at random; 100% are checked.");
  }
}
