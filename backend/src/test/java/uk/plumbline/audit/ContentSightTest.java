package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class ContentSightTest {
  private static final String REFLECTION =
      "{\"reflection\": \"I would visit sooner.\", \"selfGrade\": \"good\"}";

  @Inject Council council;

  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    var auditor = council.as("auditor");
    Answer draft = ShortTool.filled(auditor);
    draft =
        auditor
            .write("PATCH", Drafts.path(draft), draft.etag(), "{\"worker\": \"worker\"}")
            .is(200);
    draft =
        auditor
            .write(
                "PATCH",
                Drafts.path(draft),
                draft.etag(),
                """
                {"areas": [{"area": "safety", "grade": "inadequate", "rationale": "Secret rationale."}],
                 "conclusion": {"strengths": "Secret strengths.", "improvements": null,
                                "noActionBecause": null, "limitOverrideReason": "Secret override."}}
                """)
            .is(200);
    auditor.post(Drafts.path(draft) + "/invitation", null).is(200);
    council.as("worker").write("PUT", Drafts.path(draft) + "/reflection", null, REFLECTION).is(200);
    draft = auditor.get(Drafts.path(draft));
    submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
  }

  private Answer seenBy(String username) {
    return council.as(username).get(Drafts.path(submitted)).is(200);
  }

  @Test
  void aBlindModeratorReadsTheEvidenceAndNothingThatHintsAtAGrade() {
    Answer seen = seenBy("moderator");

    assertThat(seen.text("/answers/0/choice")).isEqualTo("yes");
    assertThat(seen.text("/answers/0/date")).isEqualTo("2026-09-30");
    assertThat(seen.text("/answers/1/text")).isEqualTo("With foster carers in the next street.");
    assertThat(seen.text("/familyFeedback/child/words")).isEqualTo("They come when they say.");
    assertThat(seen.text("/practitioner/involvement")).isEqualTo("took_part");
    assertThat(seen.text("/practitioner/reflection")).isNull();
    assertThat(seen.text("/practitioner/selfGrade")).isNull();
    assertThat(seen.at("/areas").size()).isZero();
    assertThat(seen.at("/overall").isNull()).isTrue();
    assertThat(seen.at("/limit").isNull()).isTrue();
    assertThat(seen.at("/warnings").size()).isZero();
    assertThat(seen.at("/actions").size()).isZero();
    assertThat(seen.text("/conclusion/strengths")).isNull();
    assertThat(seen.http().body())
        .doesNotContain("Secret")
        .doesNotContain("inadequate")
        .doesNotContain("visit sooner");
    council.as("moderator").get(Drafts.path(submitted) + "/form").is(200);
    council
        .as("moderator")
        .get(Drafts.path(submitted) + "/changes")
        .isProblem(403, "not-permitted");
    council
        .as("moderator")
        .get(Drafts.path(submitted) + "/previous")
        .isProblem(403, "not-permitted");
  }

  @Test
  void anAdministratorSeesChoicesDatesAndGradesButNoText() {
    Answer seen = seenBy("admin");

    assertThat(seen.text("/answers/0/choice")).isEqualTo("yes");
    assertThat(seen.text("/answers/0/date")).isEqualTo("2026-09-30");
    assertThat(seen.text("/answers/1/text")).isNull();
    assertThat(seen.text("/familyFeedback/child/status")).isEqualTo("given");
    assertThat(seen.text("/familyFeedback/child/words")).isNull();
    assertThat(seen.text("/practitioner/selfGrade")).isEqualTo("good");
    assertThat(seen.text("/limit/area")).isEqualTo("safety");
    assertThat(seen.text("/limit/overrideReason")).isNull();
    assertThat(seen.at("/actions").size()).isZero();
    assertThat(seen.http().body())
        .doesNotContain("Secret")
        .doesNotContain("foster carers")
        .doesNotContain("They come")
        .doesNotContain("visit sooner");
    council.as("admin").get(Drafts.path(submitted) + "/changes").isProblem(403, "not-permitted");
  }

  @Test
  void theAuditorReadsTheReflectionOnceItIsRecorded() {
    assertThat(seenBy("auditor").text("/practitioner/reflection"))
        .isEqualTo("I would visit sooner.");
  }

  @Test
  void thePractitionerReadsTheirOwnPartBeforeTheGradesAreShown() {
    Answer seen = seenBy("worker");

    assertThat(seen.text("/practitioner/reflection")).isEqualTo("I would visit sooner.");
    assertThat(seen.text("/practitioner/selfGrade")).isEqualTo("good");
    assertThat(seen.at("/answers").size()).isZero();
    assertThat(seen.text("/familyFeedback/child/words")).isNull();
    assertThat(seen.at("/limit").isNull()).isTrue();
    assertThat(seen.http().body()).doesNotContain("Secret").doesNotContain("foster carers");
  }

  @Test
  void theImprovementGroupReadsEverything() {
    Answer seen = seenBy("improvement");
    assertThat(seen.text("/limit/overrideReason")).isEqualTo("Secret override.");
    assertThat(seen.text("/conclusion/strengths")).isEqualTo("Secret strengths.");
    assertThat(seen.at("/actions").size()).isEqualTo(1);
  }

  @Test
  void thePractitionerReadsItAllOnceItIsFinalised() {
    Situation.run(
        "update audit set status = 'finalised', finalised_at = now() where id = '"
            + submitted.text("/id")
            + "'");
    assertThat(seenBy("worker").text("/conclusion/strengths")).isEqualTo("Secret strengths.");
  }
}
