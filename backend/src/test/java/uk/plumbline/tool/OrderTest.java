package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static List<String> moved(String before, String after) {
    return Order.moved(List.of(before.split("")), List.of(after.split(""))).stream()
        .sorted()
        .toList();
  }

  @Test
  void onlyWhatMustHaveMovedHasMoved() {
    assertThat(moved("abcd", "abcd")).isEmpty();
    assertThat(moved("abcd", "bcda")).containsExactly("a");
    assertThat(moved("abcd", "dabc")).containsExactly("d");
    assertThat(moved("abcd", "abdc")).hasSize(1);
    assertThat(moved("abcd", "dcba")).hasSize(3);
  }

  @Test
  void whatCameOrWentMovesNothing() {
    assertThat(moved("abcd", "xaybz")).isEmpty();
    assertThat(moved("abcd", "xdya")).hasSize(1);
  }
}
