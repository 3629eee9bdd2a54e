package uk.plumbline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairSpreadTest {
  /** Rows are checks so far, 0 to 6; columns how many of them were of the auditor. */
  private static final String EXPECTED =
      """
      .
      ..
      ...
      ..xx
      ..xxx
      ...xxx
      ...xxxx
      """;

  @Test
  void oneMoreMustNotMakeAMajorityFromTheFourthOn() {
    var rows = EXPECTED.lines().toList();
    for (int checks = 0; checks < rows.size(); checks++) {
      for (int theirs = 0; theirs <= checks; theirs++) {
        assertThat(PairSpread.conflict(checks, theirs).isPresent())
            .as("%d of %d", theirs, checks)
            .isEqualTo(rows.get(checks).charAt(theirs) == 'x');
      }
    }
    assertThat(PairSpread.conflict(3, 2).orElseThrow().detail())
        .isEqualTo("Would have checked this auditor in 3 of 4 checks of the last 12 months");
  }
}
