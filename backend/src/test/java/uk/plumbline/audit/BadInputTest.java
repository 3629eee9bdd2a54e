package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;

/**
 * Text is stored as typed or refused with a reason, never cut; and nothing typed before is lost.
 */
@MicronautTest(transactional = false)
class BadInputTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
    return auditor.write("PATCH", Drafts.path(draft), draft.etag(), json);
  }

  private static String inEveryField(String text) throws Exception {
    var typed = JSON.writeValueAsString(text);
    return """
    {"areas": [{"area": "voice", "grade": "good", "rationale": %1$s, "impact": %1$s}],
     "overall": {"grade": "good", "rationale": %1$s, "impact": %1$s},
     "answers": [{"prompt": "home_in_words", "text": %1$s},
                 {"prompt": "seen_alone", "choice": "not_applicable", "reason": %1$s}],
     "practitioner": {"involvement": "invited", "reason": %1$s},
     "familyFeedback": {"child": {"status": "given", "words": %1$s, "reason": %1$s}},
     "conclusion": {"strengths": %1$s, "improvements": %1$s, "noActionBecause": %1$s,
                    "limitOverrideReason": %1$s},
     "actions": [{"id": "6f1c0000-0000-4000-8000-000000000001", "for": "child", "action": %1$s,
                  "owner": %1$s, "dueOn": null}]}
    """
        .formatted(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml>\u00a0\u2028• “quote”</xml>",
        "👩‍👧 🏳️‍🌈 🇬🇧",
        "\u202eשלום\u202c مرحبا \u200f",
        "e\u0301 a\u030a \u00e9 Z\u0351\u036b\u0343",
        "line\r\nline\rline\nline\t\u0007\u0085",
        "  ",
        "'; drop table audit; --",
        "\u2028\u2029\ufeff\ufffd\ufffe"
      })
  void whatIsTypedIsStoredToTheLetter(String typed) throws Exception {
    change(inEveryField(typed)).is(200);
    Answer read = auditor.get(Drafts.path(draft)).is(200);

    for (var place :
        new String[] {
          "/areas/0/rationale",
          "/areas/0/impact",
          "/overall/rationale",
          "/answers/0/reason",
          "/answers/1/text",
          "/practitioner/reason",
          "/familyFeedback/child/words",
          "/conclusion/strengths",
          "/conclusion/limitOverrideReason",
          "/actions/0/action",
          "/actions/0/owner"
        }) {
      assertThat(read.text(place)).as(place).isEqualTo(typed);
    }
    Answer changes = auditor.get(Drafts.path(draft) + "/changes").is(200);
    assertThat(changes.at("/items").findValuesAsText("after")).contains(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\udc00"})
  void whatCannotBeStoredAsTypedIsRefusedAndNothingIsLost(String bad) throws Exception {
    for (var place : new String[] {"areas", "answers", "conclusion", "actions"}) {
      var whole = JSON.readTree(inEveryField("SPOT"));
      var json =
          JSON.writeValueAsString(JSON.createObjectNode().set(place, whole.get(place)))
              .replace("SPOT", bad);
      change(json).isProblem(400, "bad-request");
    }
    nothingIsLost();
  }

  private void nothingIsLost() {
    Answer read = auditor.get(Drafts.path(draft)).is(200);
    assertThat(read.etag()).isEqualTo(draft.etag());
    assertThat(read.text("/areas/0/rationale")).isEqualTo("Views are thin.");
    assertThat(read.text("/answers/1/text")).isEqualTo("With foster carers in the next street.");
  }

  @Test
  void aTextThatIsTooLongIsRefusedWhereItIs() {
    var tooLong = "x".repeat(20_001);
    change("{\"areas\": [{\"area\": \"voice\", \"impact\": \"" + tooLong + "\"}]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/voice/impact");
    change("{\"areas\": [{\"area\": \"voice\", \"rationale\": \"" + tooLong + "\"}]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/0/rationale");
    change("{\"answers\": [{\"prompt\": \"home_in_words\", \"text\": \"" + tooLong + "\"}]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/answers/home_in_words/text");
    change("{\"practitioner\": {\"involvement\": null, \"reason\": \"" + "x".repeat(2_001) + "\"}}")
        .isProblem(400, "bad-request")
        .pointsAt("#/practitioner/reason");
    nothingIsLost();
  }

  @Test
  void theLongestTextIsStoredWhole() {
    var longest = "👩".repeat(20_000);
    change("{\"answers\": [{\"prompt\": \"home_in_words\", \"text\": \"" + longest + "\"}]}")
        .is(200);
    assertThat(auditor.get(Drafts.path(draft)).text("/answers/1/text")).isEqualTo(longest);
  }

  @Test
  void aMegabyteIsRefusedWhetherOrNotItsLengthIsAnnounced() {
    var json =
        "{\"areas\": [{\"area\": \"voice\", \"rationale\": \"" + "x".repeat(1_100_000) + "\"}]}";
    change(json).isProblem(413, "body-too-large");
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    var status =
        auditor
            .send(
                "PATCH",
                Drafts.path(draft),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                "Content-Type",
                "application/json",
                "If-Match",
                draft.etag())
            .http()
            .statusCode();
    assertThat(status).isIn(400, 413);
    nothingIsLost();
  }

  @Test
  void aStaleVersionIsNotHandedInAndNothingIsLost() {
    Answer newer =
        change("{\"answers\": [{\"prompt\": \"childs_words\", \"text\": \"I like it.\"}]}").is(200);
    auditor
        .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
        .isProblem(412, "changed-by-somebody-else");
    change("{\"conclusion\": {\"strengths\": \"Overwritten.\"}}")
        .isProblem(412, "changed-by-somebody-else");
    Answer read = auditor.get(Drafts.path(draft)).is(200);
    assertThat(read.etag()).isEqualTo(newer.etag());
    assertThat(read.text("/status")).isEqualTo("in_progress");
    assertThat(read.text("/conclusion/strengths")).isEqualTo("Steady visits.");
  }

  @Test
  void ofSubmissionsAtOnceOneIsStoredAndRecorded() throws Exception {
    var wins = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Integer> submission =
          () ->
              auditor
                  .write("POST", Drafts.path(draft) + "/submission", draft.etag(), null)
                  .http()
                  .statusCode();
      for (var answer :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> submission).toList())) {
        assertThat(answer.get()).isIn(200, 409, 412);
        wins += answer.get() == 200 ? 1 : 0;
      }
    }
    assertThat(wins).isEqualTo(1);
    assertThat(
            auditor.get(Drafts.path(draft) + "/activity").at("/items").findValuesAsText("action"))
        .containsOnlyOnce("audit_submitted");
  }

  @Test
  void aChangeAndASubmissionAtOnceLoseNoWord() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Answer> change =
          () -> change("{\"answers\": [{\"prompt\": \"childs_words\", \"text\": \"Here.\"}]}");
      Callable<Answer> submission =
          () -> auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null);
      var answers = threads.invokeAll(List.of(change, submission));
      var changed = answers.get(0).get().http().statusCode() == 200;
      var submitted = answers.get(1).get().http().statusCode() == 200;
      assertThat(changed).as("exactly one was first").isNotEqualTo(submitted);
      Answer read = auditor.get(Drafts.path(draft)).is(200);
      assertThat(read.http().body().contains("Here.")).isEqualTo(changed);
      assertThat(read.text("/status")).isEqualTo(submitted ? "submitted" : "in_progress");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"answers\": [null]}",
        "{\"areas\": [null]}",
        "{\"sessionDates\": [null]}",
        "{\"actions\": [null]}",
        "{\"actions\": [{\"for\": \"child\"}]}",
        "{\"actions\": [{\"id\": \"x\", \"for\": \"child\"}]}",
        "{\"actions\": [{\"id\": \"6f1c0000-0000-4000-8000-000000000009\"}]}",
        "{\"answers\": [{\"choice\": \"yes\"}]}",
        "{\"answers\": {\"seen_alone\": \"yes\"}}",
        "{\"practitioner\": []}",
        "{\"answers\": [{\"prompt\": \"seen_alone\", \"grade\": \"good\"}]}",
        "{\"familyFeedback\": {\"child\": \"given\"}}",
        "{\"conclusion\": {\"summary\": \"x\"}}"
      })
  void whatTheContractDoesNotKnowIsRefused(String json) {
    change(json).isProblem(400, "bad-request");
    nothingIsLost();
  }
}
