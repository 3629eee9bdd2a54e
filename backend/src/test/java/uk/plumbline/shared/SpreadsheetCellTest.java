package uk.plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=x",
        " =1",
        ";=1",
        "\"=1",
        "\0=1",
        "＝1",
        "＋1",
        "－1",
        "＠x"
      })
  void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "North", "North - East", "1=1", "Team @ 3", "a=b", "'=1"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
  }
}
