package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;

@MicronautTest(transactional = false)
class ChangeContentTest {
  @Inject Council council;

  private Caller auditor;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    auditor = council.as("auditor");
    draft = ShortTool.begun(auditor);
  }

  private Answer change(String json) {
    var answer = auditor.write("PATCH", Drafts.path(draft), draft.etag(), json);
    if (answer.http().statusCode() == 200) {
      draft = answer;
    }
    return answer;
  }

  private static String[] answers(String... given) {
    return given;
  }

  @Test
  void everythingTheFormAsksIsKept() {
    change(ShortTool.FILLED).is(200);
    Answer read = auditor.get(Drafts.path(draft)).is(200);

    assertThat(read.text("/answers/0/prompt")).isEqualTo("seen_alone");
    assertThat(read.text("/answers/0/date")).isEqualTo("2026-09-30");
    assertThat(read.text("/answers/1/text")).isEqualTo("With foster carers in the next street.");
    assertThat(read.text("/practitioner/involvement")).isEqualTo("took_part");
    assertThat(read.text("/familyFeedback/child/words")).isEqualTo("They come when they say.");
    assertThat(read.text("/conclusion/strengths")).isEqualTo("Steady visits.");
    assertThat(read.text("/actions/0/owner")).isEqualTo("Team manager");
    assertThat(read.text("/remedyStatus")).isEqualTo("actions_open");
    assertThat(read.at("/sessions").isNull()).isTrue();
    assertThat(read.at("/missing").size()).isZero();
    assertThat(read.at("/progress/graded").asInt()).isEqualTo(4);
  }

  @Test
  void onlyWhatIsNamedChanges() {
    change(ShortTool.FILLED).is(200);
    change("{\"answers\": [{\"prompt\": \"childs_words\", \"text\": \"I like the garden.\"}]}")
        .is(200);
    change(
            """
            {"familyFeedback": {"family": {"status": "not_appropriate", "words": null,
                                           "reason": "No contact is allowed."}}}
            """)
        .is(200);

    assertThat(draft.at("/answers").size()).isEqualTo(3);
    assertThat(draft.text("/answers/0/choice")).isEqualTo("yes");
    assertThat(draft.text("/familyFeedback/child/status")).isEqualTo("given");
    assertThat(draft.text("/familyFeedback/family/reason")).isEqualTo("No contact is allowed.");
    assertThat(draft.text("/conclusion/improvements")).isEqualTo("A plan.");
    assertThat(draft.at("/actions").size()).isEqualTo(1);
  }

  @Test
  void anAnswerWithNothingInItIsRemovedAndTheListOfActionsReplaced() {
    change(ShortTool.FILLED).is(200);
    change(
            """
            {"answers": [{"prompt": "seen_alone", "choice": null, "date": null, "text": "", "reason": null}],
             "actions": []}
            """)
        .is(200);
    assertThat(draft.at("/answers").size()).isEqualTo(1);
    assertThat(draft.at("/actions").size()).isZero();
    assertThat(draft.text("/remedyStatus")).isEqualTo("not_concluded");
  }

  @Test
  void aWorkerIsNamedAndTakenAway() {
    assertThat(change("{\"worker\": \"worker\"}").is(200).text("/worker/username"))
        .isEqualTo("worker");
    assertThat(change("{\"sampling\": \"census\"}").is(200).text("/worker/username"))
        .as("not named, not changed")
        .isEqualTo("worker");
    assertThat(change("{\"worker\": null}").is(200).at("/worker").isNull()).isTrue();
    change("{\"worker\": \"colleague\"}").isProblem(400, "bad-request").pointsAt("#/worker");
    change("{\"worker\": \"a\\u0000b\"}").isProblem(400, "bad-request");
    change("{\"worker\": 7}").isProblem(400, "bad-request");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "\"answers\": [{\"prompt\": \"nothing\", \"choice\": \"yes\"}]; #/answers/nothing",
        "\"answers\": [{\"prompt\": \"voice_judgement\", \"choice\": \"yes\"}]; #/answers/voice_judgement",
        "\"answers\": [{\"prompt\": \"seen_alone\", \"choice\": \"maybe\"}]; #/answers/seen_alone/choice",
        "\"answers\": [{\"prompt\": \"seen_alone\", \"text\": \"Yes.\"}]; #/answers/seen_alone/text",
        "\"answers\": [{\"prompt\": \"home_in_words\", \"choice\": \"yes\"}]; #/answers/home_in_words/choice",
        "\"answers\": [{\"prompt\": \"views_recorded\", \"date\": \"2026-09-01\"}]; #/answers/views_recorded/date",
        "\"answers\": [{\"prompt\": \"views_recorded\", \"choice\": \"not_applicable\"}]; #/answers/views_recorded/choice",
        "\"answers\": [{\"prompt\": \"home_in_words\", \"choice\": \"not_applicable\"}]; #/answers/home_in_words/choice",
        "\"answers\": [{\"prompt\": \"seen_alone\", \"date\": \"2206-09-01\"}]; #/answers/seen_alone/date",
        "\"answers\": [{\"prompt\": \"seen_alone\", \"date\": \"1989-12-31\"}]; #/answers/seen_alone/date",
        "\"answers\": [{\"prompt\": \"seen_alone\", \"choice\": \"no\"}, {\"prompt\": \"seen_alone\", \"choice\": \"no\"}]; #/answers/seen_alone",
        "\"areas\": [{\"area\": \"safety\", \"notApplicable\": \"x\"}]; #/areas/safety/notApplicable",
        "\"areas\": [{\"area\": \"voice\", \"grade\": \"good\", \"notApplicable\": \"x\"}]; #/areas/voice/notApplicable",
        "\"areas\": [{\"area\": \"plan\", \"grade\": \"good\"}]; #/areas/plan",
        "\"areas\": [{\"area\": \"in_care\", \"grade\": \"good\"}]; #/areas/in_care",
        "\"areas\": [{\"area\": \"voice\", \"grade\": \"adequate\"}]; #/areas/voice/grade",
        "\"areas\": [{\"area\": \"voice\", \"grade\": \"good\"}, {\"area\": \"voice\"}]; #/areas/voice",
        "\"overall\": {\"grade\": \"adequate\"}; #/overall/grade",
        "\"sessionDates\": [\"2026-09-01\"]; #/sessionDates",
        "\"practitioner\": {\"involvement\": \"perhaps\", \"reason\": null}; #/practitioner/involvement",
        "\"familyFeedback\": {\"child\": {\"status\": \"asked\", \"words\": null, \"reason\": null}}; #/familyFeedback/child/status",
        "\"actions\": [{\"id\": \"6f1c0000-0000-4000-8000-000000000001\", \"for\": \"me\"}]; #/actions/0/for",
        "\"actions\": [{\"id\": \"6f1c0000-0000-4000-8000-000000000001\", \"for\": \"child\", \"dueOn\": \"2026-10-04\"}]; #/actions/0/dueOn",
        "\"actions\": [{\"id\": \"6f1c0000-0000-4000-8000-000000000001\", \"for\": \"child\", \"dueOn\": \"2226-10-04\"}]; #/actions/0/dueOn",
        "\"population\": \"nobody\"; #/population",
        "\"sampling\": \"dip\"; #/sampling",
      })
  void whatTheFormDoesNotAskIsRefused(String member, String pointer) {
    change("{" + member + "}").isProblem(400, "bad-request").pointsAt(pointer);
    assertThat(auditor.get(Drafts.path(draft)).etag()).isEqualTo(draft.etag());
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    change(
            """
            {"areas": [{"area": "voice", "grade": "fine"}, {"area": "plan", "grade": "good"}],
             "answers": [{"prompt": "nothing"}, {"prompt": "seen_alone", "choice": "maybe"}],
             "actions": [{"id": "6f1c0000-0000-4000-8000-000000000001", "for": "me"},
                         {"id": "6f1c0000-0000-4000-8000-000000000001", "for": "child"}],
             "practitioner": {"involvement": "perhaps", "reason": null}, "population": "nobody"}
            """)
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/voice/grade")
        .pointsAt("#/areas/plan")
        .pointsAt("#/answers/nothing")
        .pointsAt("#/answers/seen_alone/choice")
        .pointsAt("#/actions/0/for")
        .pointsAt("#/actions/1/id")
        .pointsAt("#/practitioner/involvement")
        .pointsAt("#/population");
  }

  @Test
  void anActionsIdentifierBelongsToOneAudit() {
    change(ShortTool.FILLED).is(200);
    Answer other = ShortTool.begun(auditor);
    auditor
        .write("PATCH", Drafts.path(other), other.etag(), ShortTool.FILLED)
        .isProblem(400, "bad-request")
        .pointsAt("#/actions/0/id");
  }

  @Test
  void aChangeOfPopulationKeepsWhatIsAskedNoMore() {
    change(ShortTool.FILLED).is(200);
    change(
            "{\"areas\": [{\"area\": \"permanence\", \"grade\": \"inadequate\", \"rationale\": \"x\"}]}")
        .is(200);
    Answer atHome = change("{\"population\": \"at_home\"}").is(200);

    assertThat(atHome.at("/areas").size()).isEqualTo(2);
    assertThat(atHome.at("/answers").size()).isEqualTo(1);
    assertThat(atHome.at("/progress/graded").asInt()).isEqualTo(3);
    assertThat(atHome.at("/progress/of").asInt()).isEqualTo(3);
    assertThat(atHome.at("/missing").size()).isZero();
    change("{\"areas\": [{\"area\": \"permanence\", \"grade\": \"good\"}]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/permanence");

    Answer back = change("{\"population\": \"in_care\"}").is(200);
    assertThat(back.text("/areas/2/grade")).isEqualTo("inadequate");
    assertThat(back.text("/answers/1/text")).isEqualTo("With foster carers in the next street.");
  }

  @Test
  void whatIsAskedNoMoreDoesNotCountWhenTheAuditIsHandedIn() {
    change(ShortTool.FILLED).is(200);
    change(
            "{\"areas\": [{\"area\": \"permanence\", \"grade\": \"inadequate\", \"rationale\": \"x\"}]}")
        .is(200);
    change("{\"population\": \"at_home\"}").is(200);
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);

    assertThat(submitted.text("/moderation/selection"))
        .as("not by rule for the lowest grade")
        .isEqualTo("random");
    assertThat(submitted.at("/judgementsToCheck").toString())
        .isEqualTo("[\"voice\",\"safety\",\"overall\"]");
  }

  @Test
  void aComplianceAnswerNeverSetsAGrade() {
    for (var choice : answers("yes", "partly", "no", "not_applicable")) {
      Answer answered =
          change(
                  "{\"answers\": [{\"prompt\": \"seen_alone\", \"choice\": \"%s\"}]}"
                      .formatted(choice))
              .is(200);
      assertThat(answered.at("/areas").size()).isZero();
      assertThat(answered.at("/overall").isNull()).isTrue();
      assertThat(answered.at("/limit").isNull()).isTrue();
      assertThat(answered.at("/progress/graded").asInt()).isZero();
    }
  }

  @Test
  void anAuditWithoutAToolTakesGradesAndRationaleAlone() {
    draft = Drafts.complete(auditor);
    for (var member :
        answers(
            "\"sessionDates\": [\"2026-09-01\"]",
            "\"population\": \"in_care\"",
            "\"answers\": [{\"prompt\": \"seen_alone\", \"choice\": \"yes\"}]",
            "\"practitioner\": {\"involvement\": \"took_part\", \"reason\": null}",
            "\"conclusion\": {\"strengths\": \"x\", \"improvements\": null, \"noActionBecause\": null, \"limitOverrideReason\": null}",
            "\"areas\": [{\"area\": \"in_care\", \"notApplicable\": \"x\"}]")) {
      change("{" + member + "}").isProblem(400, "bad-request");
    }
    assertThat(draft.at("/sections").size()).isGreaterThan(2);
    assertThat(draft.at("/progress/sections").isNull()).isTrue();
  }
}
