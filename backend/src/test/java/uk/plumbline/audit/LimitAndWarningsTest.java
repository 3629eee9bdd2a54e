package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;

@MicronautTest(transactional = false)
class LimitAndWarningsTest {
  private static final String UNSAFE =
      "{\"areas\": [{\"area\": \"safety\", \"grade\": \"inadequate\", \"rationale\": \"Not seen.\"}]}";

  @Inject Council council;

  private Caller auditor;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    auditor = council.as("auditor");
    draft = ShortTool.filled(auditor);
  }

  private Answer change(String json) {
    draft = auditor.write("PATCH", Drafts.path(draft), draft.etag(), json).is(200);
    return draft;
  }

  private static List<String> warnings(Answer audit) {
    return StreamSupport.stream(audit.at("/warnings").spliterator(), false)
        .map(warning -> warning.path("code").asText() + " " + warning.path("pointer").asText())
        .toList();
  }

  @Test
  void theLowestGradeInALimitingAreaCapsTheOverallGrade() {
    assertThat(draft.at("/limit").isNull()).isTrue();
    change(UNSAFE);

    assertThat(draft.text("/limit/area")).isEqualTo("safety");
    assertThat(draft.text("/limit/highest")).isEqualTo("inadequate");
    assertThat(draft.at("/limit/exceeded").asBoolean()).isTrue();
    assertThat(warnings(draft)).containsExactly("above_limit #/overall/grade");
    assertThat(draft.text("/missing/0/pointer")).isEqualTo("#/conclusion/limitOverrideReason");
    auditor
        .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
        .isProblem(409, "audit-incomplete")
        .pointsAt("#/conclusion/limitOverrideReason");
  }

  @Test
  void keepingToTheLimitNeedsNoReason() {
    change(UNSAFE);
    change("{\"overall\": {\"grade\": \"inadequate\", \"rationale\": \"Not safe.\"}}");
    assertThat(draft.at("/limit/exceeded").asBoolean()).isFalse();
    assertThat(draft.at("/missing").size()).isZero();
    assertThat(warnings(draft)).isEmpty();
  }

  @Test
  void goingAboveTheLimitNeedsAReasonThatIsKept() {
    change(UNSAFE);
    change(
        """
        {"conclusion": {"strengths": null, "improvements": null, "noActionBecause": null,
                        "limitOverrideReason": "One visit was missed; the child was with us."}}
        """);
    assertThat(draft.at("/missing").size()).isZero();
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    assertThat(submitted.text("/limit/overrideReason")).contains("One visit");
    assertThat(auditor.get(Drafts.path(draft) + "/activity").http().body())
        .contains("limit_overridden");
  }

  @Test
  void anotherAreasLowestGradeLimitsNothing() {
    change(
        "{\"areas\": [{\"area\": \"voice\", \"grade\": \"inadequate\", \"rationale\": \"Never asked.\"}]}");
    assertThat(draft.at("/limit").isNull()).isTrue();
  }

  @Test
  void goodBesideASafetyConcernIsPointedOutAndNotStopped() {
    change(
        """
        {"overall": {"grade": "good", "rationale": "x", "impact": "y"},
         "areas": [{"area": "voice", "grade": "good", "rationale": "x", "impact": "y"},
                   {"area": "safety", "grade": "outstanding", "rationale": "x", "impact": "y"}]}
        """);
    assertThat(warnings(draft)).isEmpty();
    auditor
        .post(Drafts.path(draft) + "/safety-concerns", "{\"concern\": \"Not seen for weeks.\"}")
        .is(200);
    Answer read = auditor.get(Drafts.path(draft)).is(200);

    assertThat(warnings(read))
        .as("the overall grade and the limiting area, not every area")
        .containsExactly(
            "good_with_safety_concern #/areas/safety/grade",
            "good_with_safety_concern #/overall/grade");
    assertThat(
            auditor
                .write("POST", Drafts.path(read) + "/submission", read.etag(), null)
                .is(200)
                .text("/status"))
        .isEqualTo("submitted");
  }

  @Test
  void goodBesideAnAnswerOfNoIsPointedOut() {
    change(
        """
        {"answers": [{"prompt": "seen_alone", "choice": "no"}],
         "areas": [{"area": "safety", "grade": "good", "rationale": "x", "impact": "y"}]}
        """);
    assertThat(warnings(draft)).as("the answer is in another section").isEmpty();
    change(
        "{\"areas\": [{\"area\": \"voice\", \"grade\": \"good\", \"rationale\": \"x\", \"impact\": \"y\"}]}");
    assertThat(warnings(draft)).containsExactly("good_with_compliance_gap #/areas/voice/grade");
    assertThat(draft.text("/warnings/0/detail")).contains("Was the child seen alone?");
    change("{\"answers\": [{\"prompt\": \"seen_alone\", \"choice\": \"partly\"}]}");
    assertThat(warnings(draft)).isEmpty();
  }
}
