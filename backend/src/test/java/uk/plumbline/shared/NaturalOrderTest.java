package uk.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  private static List<String> sorted(String... texts) {
    return List.of(texts).stream().sorted(NaturalOrder.OF_TEXT).toList();
  }

  @Test
  void numbersGoBySizeAndWordsByTheAlphabet() {
    assertThat(sorted("Auditor 10", "auditor 2", "Auditor 1", "Moderator 1", "Admin"))
        .containsExactly("Admin", "Auditor 1", "auditor 2", "Auditor 10", "Moderator 1");
    assertThat(sorted("Team 2 North", "Team 10", "Team 2", "Team"))
        .containsExactly("Team", "Team 2", "Team 2 North", "Team 10");
  }

  @Test
  void numbersMayBeOfAnyLengthAndHaveLeadingZeros() {
    assertThat(sorted("A 100000000000000000000", "A 007", "A 99999999999999999999", "A 8"))
        .containsExactly("A 007", "A 8", "A 99999999999999999999", "A 100000000000000000000");
  }

  @Test
  void nothingAndNumbersComeBeforeWords() {
    assertThat(sorted("", "a", "7", "-")).first().isEqualTo("");
    assertThat(sorted("a", "7")).containsExactly("7", "a");
  }
}
