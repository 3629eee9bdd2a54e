package uk.plumbline.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.ModerationMode;
import uk.plumbline.moderation.Selection;
import uk.plumbline.selection.ModerationPolicy.Chosen;

class ModerationPolicyTest {
  private static final UUID AUDIT = UUID.fromString("3002be59-8ae2-40db-b9ac-e60420d85545");
  private static final List<String> SCALE =
      List.of("inadequate", "requires_improvement", "good", "outstanding");

  private static ModerationPolicy policy(
      String share, List<String> always, int newcomer, int floor) {
    return new ModerationPolicy(
        AuditType.CASE_FILE,
        LocalDate.of(2026, 11, 1),
        new BigDecimal(share),
        always,
        newcomer,
        floor,
        ModerationMode.BLIND,
        14,
        "seed");
  }

  private static ModerationPolicy share(String share) {
    return policy(share, List.of(), 0, 0);
  }

  private static Candidate audit(UUID id, Map<String, String> grades, int before, int checked) {
    return new Candidate(id, grades, "inadequate", () -> before, () -> checked);
  }

  private static Candidate graded(Map<String, String> grades) {
    return audit(AUDIT, grades, 50, 50);
  }

  private static Candidate plain(UUID id) {
    return audit(id, Map.of("overall", "good"), 50, 50);
  }

  private static Optional<Selection> how(ModerationPolicy policy, Candidate audit) {
    return policy.choose(audit).map(Chosen::selection);
  }

  @Test
  void theSameAuditIsDrawnOnEveryMachine() {
    // SHA-256 of "seed|3002be59-8ae2-40db-b9ac-e60420d85545" begins with b619d86cbcc266b5, which is
    // 0.7113 of 2^64.
    assertThat(share("0.711").choose(plain(AUDIT))).isEmpty();
    assertThat(share("0.712").choose(plain(AUDIT))).isPresent();
  }

  @Test
  void aShareOfNoneDrawsNoneAndOfAllDrawsAll() {
    IntStream.range(0, 1000)
        .mapToObj(i -> new UUID(i, i))
        .forEach(
            audit -> {
              assertThat(share("0").choose(plain(audit))).isEmpty();
              assertThat(how(share("1"), plain(audit))).contains(Selection.RANDOM);
            });
  }

  @Test
  void aFifthIsAboutAFifth() {
    long drawn =
        IntStream.range(0, 10_000)
            .filter(i -> share("0.2").choose(plain(new UUID(7, i))).isPresent())
            .count();
    // 2,000 expected; the standard deviation is 40.
    assertThat(drawn).isBetween(1_840L, 2_160L);
  }

  @Test
  void theLowestGradeCountsAnywhereAndAnotherAsTheOverallGrade() {
    var lowest = policy("0", List.of("inadequate"), 0, 0);
    assertThat(how(lowest, graded(Map.of("overall", "good", "in_care", "inadequate"))))
        .contains(Selection.RULE);
    assertThat(how(share("0"), graded(Map.of("overall", "inadequate")))).isEmpty();

    var highest = policy("0", List.of("outstanding"), 0, 0);
    assertThat(how(highest, graded(Map.of("overall", "good", "in_care", "outstanding")))).isEmpty();
    assertThat(how(highest, graded(Map.of("overall", "outstanding", "in_care", "good"))))
        .contains(Selection.RULE);
    assertThat(how(highest, graded(Map.of("in_care", "outstanding")))).contains(Selection.RULE);
  }

  @Test
  void theReasonSaysWhichRuleOrDraw() {
    assertThat(reason(share("1.000"), plain(AUDIT)))
        .isEqualTo("Drawn at random; 100% are checked.");
    assertThat(reason(share("0.725"), plain(AUDIT)))
        .isEqualTo("Drawn at random; 72.5% are checked.");
    assertThat(reason(policy("1", List.of("inadequate"), 0, 0), graded(Map.of("x", "inadequate"))))
        .isEqualTo("Every audit with the lowest grade is checked.");
    assertThat(
            reason(
                policy("1", List.of("outstanding"), 0, 0),
                graded(Map.of("overall", "outstanding"))))
        .isEqualTo("Every audit graded outstanding overall is checked.");
    assertThat(
            reason(
                policy("1", List.of("requires_improvement"), 0, 0),
                graded(Map.of("in_care", "requires_improvement"))))
        .isEqualTo("Every audit with a grade of requires improvement is checked.");
    assertThat(reason(policy("1", List.of(), 3, 0), audit(AUDIT, Map.of("overall", "good"), 2, 9)))
        .isEqualTo("An auditor's first 3 audits of a type are checked; this is number 3.");
    assertThat(reason(policy("1", List.of(), 3, 5), audit(AUDIT, Map.of("overall", "good"), 3, 4)))
        .isEqualTo(
            "At least 5 audits graded good overall are checked in a quarter; this is number 5.");
  }

  private static String reason(ModerationPolicy policy, Candidate audit) {
    return policy.choose(audit).orElseThrow().reason();
  }

  /** The rules written down a second time, each by itself, over thousands of invented audits. */
  @Test
  void anAuditIsChosenExactlyWhenARuleOrTheDrawWantsIt() {
    var random = new Random(35);
    for (int round = 0; round < 20_000; round++) {
      var always = new ArrayList<>(SCALE);
      always.removeIf(grade -> random.nextInt(3) > 0);
      int newcomer = random.nextInt(4);
      int floor = random.nextInt(4);
      var policy = policy(random.nextBoolean() ? "0" : "0.5", always, newcomer, floor);
      var grades = new HashMap<String, String>();
      for (var area : List.of("overall", "a", "b")) {
        if (random.nextInt(3) > 0) {
          grades.put(area, SCALE.get(random.nextInt(SCALE.size())));
        }
      }
      var id = new UUID(random.nextLong(), random.nextLong());
      int before = random.nextInt(5);
      int checked = random.nextInt(5);
      var given = audit(id, grades, before, checked);

      boolean lowest = always.contains("inadequate") && grades.containsValue("inadequate");
      boolean another =
          grades.containsKey("overall")
              ? always.contains(grades.get("overall"))
              : grades.values().stream().anyMatch(always::contains);
      boolean byFloor = grades.containsKey("overall") && checked < floor;
      boolean byRule = lowest || another || before < newcomer || byFloor;
      var draw = share(policy.randomShare().toPlainString()).choose(plain(id));

      var expected = byRule ? Optional.of(Selection.RULE) : draw.map(Chosen::selection);
      assertThat(how(policy, given)).as("%s %s", policy, given).isEqualTo(expected);
    }
  }
}
