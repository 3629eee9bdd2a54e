package uk.plumbline.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/**
 * Which audits are checked is dated, open to everybody, and acted on when an audit is handed in.
 */
@MicronautTest(transactional = false)
class PoliciesTest {
  private static final LocalDate TODAY = LocalDate.now(Today.ZONE);
  private static final String POLICY =
      """
      {"type": "case_file", "validFrom": "%s", "randomShare": 0, "alwaysGrades": [],
       "newcomerAudits": 0, "floorPerGrade": 0, "mode": "blind", "challengeDays": 7, "seed": "test"}
      """;

  @Inject Council council;

  private Caller group;

  @BeforeEach
  void setUp() {
    council.afresh();
    group = council.as("improvement");
  }

  @AfterEach
  void leaveThePolicyThatIsShipped() {
    Situation.run("delete from moderation_policy where valid_from > '2018-01-01'");
  }

  private static String from(LocalDate day) {
    return POLICY.formatted(day);
  }

  private Answer set(String json) {
    return group.post("/api/moderation-policies", json);
  }

  private List<String> listed() {
    return group
        .get("/api/moderation-policies")
        .is(200)
        .at("/items")
        .valueStream()
        .map(
            item ->
                item.path("type").asText()
                    + " "
                    + item.path("validFrom").asText()
                    + (item.path("inForce").asBoolean() ? " now" : ""))
        .toList();
  }

  @Test
  void everybodyMayReadWhichAuditsAreChecked() {
    Answer shipped = council.as("neighbour").get("/api/moderation-policies").is(200);
    assertThat(listed()).containsExactly("case_file 2018-01-01 now", "supervision 2018-01-01 now");
    assertThat(shipped.at("/items/0/randomShare").asDouble()).isEqualTo(1);
    assertThat(shipped.at("/items/0/alwaysGrades").toString()).isEqualTo("[\"inadequate\"]");
    assertThat(shipped.text("/items/0/mode")).isEqualTo("blind");
    assertThat(shipped.at("/items/0/challengeDays").asInt()).isEqualTo(14);
    assertThat(shipped.text("/items/0/seed")).isEqualTo("plumbline-1");
  }

  @Test
  void aPolicyThatHasBegunStaysAndOneToComeIsReplaced() {
    set(from(TODAY.plusDays(1))).is(201);
    Answer again =
        set(from(TODAY.plusDays(1)).replace("\"randomShare\": 0", "\"randomShare\": 0.125"));
    assertThat(again.is(201).at("/randomShare").asDouble()).isEqualTo(0.125);
    assertThat(again.at("/inForce").asBoolean()).isFalse();

    assertThat(set(from(TODAY)).is(201).at("/inForce").asBoolean()).isTrue();
    set(from(TODAY).replace("\"test\"", "\"other\"")).isProblem(409, "policy-has-begun");
    assertThat(listed())
        .containsExactly(
            "case_file " + TODAY.plusDays(1),
            "case_file " + TODAY + " now",
            "case_file 2018-01-01",
            "supervision 2018-01-01 now");
    assertThat(group.get("/api/moderation-policies").text("/items/1/seed")).isEqualTo("test");
  }

  @Test
  void whatCannotBeAPolicyIsRefused() {
    set(from(TODAY.minusDays(1))).isProblem(400, "bad-request").pointsAt("#/validFrom");
    set(from(TODAY).replace("\"alwaysGrades\": []", "\"alwaysGrades\": [\"good\", \"splendid\"]"))
        .isProblem(400, "bad-request")
        .pointsAt("#/alwaysGrades/1");
    for (var share : List.of("1.001", "-0.1", "0.1234", "null")) {
      set(from(TODAY).replace("\"randomShare\": 0", "\"randomShare\": " + share))
          .isProblem(400, "bad-request")
          .pointsAt("#/randomShare");
    }
    set(from(TODAY).replace("\"challengeDays\": 7", "\"challengeDays\": 366"))
        .isProblem(400, "bad-request")
        .pointsAt("#/challengeDays");
    council
        .as("moderator")
        .post("/api/moderation-policies", from(TODAY))
        .isProblem(403, "not-permitted");
    assertThat(listed()).hasSize(2);
  }

  private String choice(String overall) {
    var complete =
        Drafts.COMPLETE.replaceFirst("\"grade\": \"good\"", "\"grade\": \"" + overall + "\"");
    Caller auditor = council.as("auditor");
    Answer draft = auditor.post("/api/audits", complete).is(201);
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    return submitted.at("/moderation").isNull()
        ? "none"
        : submitted.text("/moderation/selection")
            + ": "
            + submitted.text("/moderation/selectionReason");
  }

  @Test
  void anAuditorsFirstAuditsAreChecked() {
    set(from(TODAY).replace("\"newcomerAudits\": 0", "\"newcomerAudits\": 2")).is(201);
    assertThat(choice("good"))
        .isEqualTo("rule: An auditor's first 2 audits of a type are checked; this is number 1.");
    assertThat(choice("good")).startsWith("rule").endsWith("number 2.");
    assertThat(choice("good")).isEqualTo("none");
  }

  @Test
  void ofEachOverallGradeTheFirstOnesOfAQuarterAreChecked() {
    set(from(TODAY).replace("\"floorPerGrade\": 0", "\"floorPerGrade\": 1")).is(201);
    assertThat(choice("good"))
        .isEqualTo(
            "rule: At least 1 audits graded good overall are checked in a quarter; this is number 1.");
    assertThat(choice("good")).isEqualTo("none");
    assertThat(choice("outstanding")).startsWith("rule: At least 1");
    Situation.run("alter table moderation disable trigger selection_stays");
    Situation.run("update moderation set selected_at = selected_at - interval '93 days'");
    Situation.run("alter table moderation enable trigger selection_stays");
    assertThat(choice("good")).startsWith("rule: At least 1");
  }

  @Test
  void aGradeThatIsAlwaysChecked() {
    set(from(TODAY).replace("\"alwaysGrades\": []", "\"alwaysGrades\": [\"outstanding\"]")).is(201);
    assertThat(choice("outstanding"))
        .isEqualTo("rule: Every audit graded outstanding overall is checked.");
    assertThat(choice("good")).isEqualTo("none");
  }

  @Test
  void aCheckKeepsTheModeItWasChosenWith() {
    set(from(TODAY)
            .replace("\"blind\"", "\"open\"")
            .replace("\"randomShare\": 0", "\"randomShare\": 1"))
        .is(201);
    Answer open = Drafts.submitted(council.as("auditor"));
    Situation.run("delete from moderation_policy where valid_from > '2018-01-01'");
    Answer blind = Drafts.submitted(council.as("auditor"));
    assertThat(open.text("/moderation/mode")).isEqualTo("open");
    assertThat(blind.text("/moderation/mode")).isEqualTo("blind");
    Caller moderator = council.as("moderator");
    assertThat(moderator.get(Drafts.path(open)).text("/overall/grade")).isEqualTo("good");
    assertThat(moderator.get(Drafts.path(blind)).at("/gradesWithheld").asBoolean()).isTrue();
  }

  @Test
  void nobodyTakesAChoiceBackNotEvenInTheDatabase() {
    Drafts.submitted(council.as("auditor"));
    for (var sql :
        List.of(
            "delete from moderation",
            "update moderation set selection = 'judgement'",
            "update moderation set selection_reason = 'x'",
            "update moderation set selected_at = now()")) {
      assertThatThrownBy(() -> Situation.run(sql)).hasMessageContaining("is never");
    }
  }
}
