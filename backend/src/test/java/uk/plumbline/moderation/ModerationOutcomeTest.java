package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationOutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "overall:3>3,                 AGREED",
    "overall:3>2,                 LOWERED",
    "overall:2>3,                 RAISED",
    "a:3>3 b:2>2,                 AGREED",
    "a:3>2 b:2>2,                 LOWERED",
    "a:3>4 b:2>2,                 RAISED",
    "a:3>4 b:2>1,                 LOWERED",
    "a:1>3 b:2>1,                 RAISED",
    "overall:3>3 a:3>2,           LOWERED",
    "overall:3>4 a:3>1 b:3>1,     RAISED",
    "overall:3>2 a:1>4,           LOWERED",
  })
  void theOverallSpeaksWhereItMovedOtherwiseTheAreasPooled(
      String moves, ModerationOutcome expected) {
    Map<String, ModerationOutcome.Move> byArea = new LinkedHashMap<>();
    for (String move : moves.split(" ")) {
      String[] parts = move.split("[:>]");
      byArea.put(
          parts[0],
          new ModerationOutcome.Move(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    }
    assertThat(ModerationOutcome.of(byArea)).isEqualTo(expected);
  }
}
