package uk.plumbline.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Invented reasons for grades, put together from sentences that name nobody. */
final class SampleWording {
  private static final List<String> FILES =
      List.of("/sample/rationales.txt", "/sample/tool-wording.txt");

  private final Map<String, List<String>> sentences = new HashMap<>();
  private final Random random;

  /**
   * @param random decides which sentences are taken
   */
  SampleWording(Random random) {
    this.random = random;
    lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|"))
        .forEach(
            parts ->
                sentences
                    .computeIfAbsent(
                        key(parts[0].strip(), parts[1].strip()), unused -> new ArrayList<>())
                    .add(parts[2].strip()));
  }

  /** Why an auditor gave this grade for this area. */
  String rationale(String area, String grade) {
    var first = one(area, grade);
    return random.nextInt(3) == 0 ? first + " " + one("any", grade) : first;
  }

  /** Why a moderator gave this grade. */
  String second(String grade) {
    return one("second", grade);
  }

  /** Why the grade that counts differs; {@code outcome} is raised or lowered. */
  String reason(String outcome) {
    return one("reason", outcome);
  }

  /** One of the sentences about something, by the two words that stand before it in its file. */
  String one(String about, String grade) {
    var some = sentences.get(key(about, grade));
    return some.get(random.nextInt(some.size()));
  }

  private static String key(String about, String grade) {
    return about + " " + grade;
  }

  private static Stream<String> lines() {
    return FILES.stream().flatMap(SampleWording::lines);
  }

  private static Stream<String> lines(String name) {
    try (InputStream file = SampleWording.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
