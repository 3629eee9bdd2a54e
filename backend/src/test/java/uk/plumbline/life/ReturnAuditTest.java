package uk.plumbline.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class ReturnAuditTest {
  private static final String RETURN =
      """
      {"reason": "Two sections say too little.",
       "notes": [{"section": "help_and_protection", "note": "Who saw the child, and when?"},
                 {"section": "overall", "note": "What changed for the child?"}]}
      """;
  private static final String OWN_GRADES =
      """
      {"overall": {"grade": "requires_improvement", "rationale": "Drift since June."},
       "areas": [{"area": "help_and_protection", "grade": "good", "rationale": "Seen alone."}]}
      """;

  @Inject Council council;

  private Caller auditor;
  private Caller moderator;
  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    moderator = council.as("moderator");
    submitted = Drafts.submitted(auditor);
  }

  private Answer send(Caller who, Answer at, String json) {
    return who.write("POST", Drafts.path(at) + "/return", at.etag(), json);
  }

  private Answer submit(Answer at) {
    return auditor.write("POST", Drafts.path(at) + "/submission", at.etag(), null);
  }

  @Test
  void theAuditorSeesWhatIsToBeLookedAtAgain() {
    send(council.as("improvement"), submitted, RETURN).is(200);
    Answer seen = auditor.get(Drafts.path(submitted)).is(200);
    assertThat(seen.text("/status")).isEqualTo("returned");
    assertThat(seen.text("/moderationStatus")).isEqualTo("waiting");
    assertThat(seen.text("/decisions/0/kind")).isEqualTo("returned");
    assertThat(seen.text("/decisions/0/by")).isEqualTo("Person improvement");
    assertThat(seen.text("/decisions/0/reason")).isEqualTo("Two sections say too little.");
    assertThat(seen.text("/decisions/0/notes/0/section")).isEqualTo("help_and_protection");
    assertThat(seen.text("/decisions/0/notes/0/note")).isEqualTo("Who saw the child, and when?");
    assertThat(seen.at("/allowedActions").toString())
        .isEqualTo("[\"edit\",\"submit\",\"raise_concern\",\"answer_notes\"]");
    Answer work = auditor.get("/api/me/work").is(200);
    assertThat(work.text("/items/0/audit/status")).isEqualTo("returned");
    assertThat(work.text("/items/0/task")).isEqualTo("audit");
    var history = auditor.get(Drafts.path(submitted) + "/activity").at("/items").toString();
    assertThat(history).contains("audit_returned").doesNotContain("too little");
  }

  @Test
  void aBlindModeratorAndAnAdministratorLearnThatItWasReturnedAndNotWhy() {
    send(council.as("improvement"), submitted, RETURN).is(200);
    for (String who : new String[] {"second", "admin"}) {
      Answer seen = council.as(who).get(Drafts.path(submitted)).is(200);
      assertThat(seen.text("/decisions/0/kind")).isEqualTo("returned");
      assertThat(seen.http().body()).doesNotContain("too little", "Who saw the child");
    }
  }

  @Test
  void theSecondCheckGoesOnWithTheSameModeratorAndTheirGrades() {
    Answer graded =
        moderator
            .write("PUT", Drafts.path(submitted) + "/second-grades", submitted.etag(), OWN_GRADES)
            .is(200);
    send(council.as("second"), graded, RETURN).isProblem(409, "second-check-taken");
    Answer returned = send(moderator, graded, RETURN).is(200);
    assertThat(returned.text("/moderationStatus")).isEqualTo("second_grades_recorded");

    Answer changed =
        auditor
            .write(
                "PATCH",
                Drafts.path(submitted),
                returned.etag(),
                """
                {"overall": {"grade": "requires_improvement", "rationale": "Nobody saw the child in July."}}
                """)
            .is(200);
    assertThat(changed.text("/status")).isEqualTo("returned");
    Answer again = submit(Situation.answered(council, changed)).is(200);
    assertThat(again.text("/status")).isEqualTo("submitted");
    assertThat(again.text("/moderation/moderator/username")).isEqualTo("moderator");

    council.as("second").get(Drafts.path(again)).is(200);
    Answer settled =
        moderator.write("POST", Drafts.path(again) + "/moderation", again.etag(), "{}").is(200);
    assertThat(settled.text("/moderation/outcome")).isEqualTo("agreed");
    assertThat(settled.text("/final/overall")).isEqualTo("requires_improvement");
  }

  @Test
  void whatTheAuditorGradesOnlyAfterTheReturnIsSettledByName() {
    Answer graded =
        moderator
            .write("PUT", Drafts.path(submitted) + "/second-grades", submitted.etag(), OWN_GRADES)
            .is(200);
    Answer returned = send(moderator, graded, RETURN).is(200);
    Answer changed =
        auditor
            .write(
                "PATCH",
                Drafts.path(submitted),
                returned.etag(),
                """
                {"overall": {"grade": null, "rationale": null},
                 "areas": [{"area": "in_care", "grade": "good", "rationale": "Settled and heard."}]}
                """)
            .is(200);
    Answer again = submit(Situation.answered(council, changed)).is(200);
    var path = Drafts.path(again) + "/moderation";
    moderator
        .write("POST", path, again.etag(), "{}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/in_care");
    Answer settled =
        moderator
            .write(
                "POST",
                path,
                again.etag(),
                "{\"areas\": [{\"area\": \"in_care\", \"grade\": \"good\"}]}")
            .is(200);
    assertThat(settled.at("/final/overall").isNull()).isTrue();
    assertThat(settled.at("/final/areas").size()).isEqualTo(2);
  }

  @Test
  void aReturnNeedsAReasonAndANoteOnASectionOfTheForm() {
    var moderators = council.as("moderator");
    send(moderators, submitted, RETURN.replace("Two sections say too little.", " \\n "))
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
    send(moderators, submitted, "{\"reason\": \"Why\", \"notes\": []}")
        .isProblem(400, "bad-request")
        .pointsAt("#/notes");
    send(moderators, submitted, RETURN.replace("Who saw the child, and when?", ""))
        .isProblem(400, "bad-request")
        .pointsAt("#/notes/0/note");
    send(moderators, submitted, RETURN.replace("\"overall\"", "\"nonsense\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/notes/1/section");
    send(moderators, submitted, RETURN.replace("\"overall\"", "\"help_and_protection\""))
        .isProblem(400, "bad-request")
        .pointsAt("#/notes/1/section");
    send(
            moderators,
            submitted,
            RETURN.replace("Why", "x".repeat(5_000)).replace("Two", "x".repeat(4_001)))
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
    send(moderators, submitted, "{\"notes\": null}").isProblem(400, "bad-request");
    assertThat(auditor.get(Drafts.path(submitted)).text("/status")).isEqualTo("submitted");
  }

  private Answer answer(Caller who, Answer at, String section, String json) {
    return who.write(
        "PUT", Drafts.path(at) + "/return-notes/" + section + "/answer", at.etag(), json);
  }

  @Test
  void anAuditIsHandedInAgainOnlyWithEveryNoteAnswered() {
    Answer returned = send(moderator, submitted, RETURN).is(200);
    returned = auditor.get(Drafts.path(returned)).is(200);
    assertThat(returned.at("/missing").findValuesAsText("section"))
        .containsExactly("help_and_protection", "overall");
    assertThat(returned.at("/decisions/0/notes/0/answer").isNull()).isTrue();
    submit(returned)
        .isProblem(409, "audit-incomplete")
        .pointsAt("#/returnNotes/help_and_protection/answer")
        .pointsAt("#/returnNotes/overall/answer");

    var said = "{\"answer\": \"The social worker, on 3 July.\"}";
    Answer half = answer(auditor, returned, "help_and_protection", said).is(200);
    assertThat(half.text("/decisions/0/notes/0/answer")).contains("on 3 July");
    assertThat(half.text("/decisions/0/notes/0/answeredAt")).isNotNull();
    assertThat(half.etag()).isNotEqualTo(returned.etag());
    submit(half).isProblem(409, "audit-incomplete").pointsAt("#/returnNotes/overall/answer");
    Answer whole = answer(auditor, half, "overall", "{\"answer\": \"Done.\"}").is(200);
    Answer again = submit(whole).is(200);
    assertThat(moderator.get(Drafts.path(again)).http().body()).doesNotContain("on 3 July");

    // A second return asks anew; what was answered before is kept with its return.
    Answer twice = send(council.as("improvement"), again, RETURN).is(200);
    Answer seen = auditor.get(Drafts.path(twice)).is(200);
    assertThat(seen.at("/decisions/0/notes/0/answer").isNull()).isTrue();
    assertThat(seen.text("/decisions/1/notes/0/answer")).contains("on 3 July");
    submit(seen).isProblem(409, "audit-incomplete");
  }

  @Test
  void onlyTheAuditorAnswersAndOnlyANoteThatThereIs() {
    Answer returned = send(moderator, submitted, RETURN).is(200);
    var said = "{\"answer\": \"Done.\"}";
    answer(auditor, returned, "in_care", said).isProblem(404, "not-found");
    answer(auditor, returned, "overall", "{\"answer\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/answer");
    answer(council.as("colleague"), returned, "overall", said).isProblem(404, "not-found");
    answer(moderator, returned, "overall", said).isProblem(403, "not-permitted");
    answer(auditor, submitted, "overall", said).isProblem(412, "changed-by-somebody-else");
    var history = auditor.get(Drafts.path(returned) + "/activity").at("/items").toString();
    assertThat(history).doesNotContain("return_note_answered");
    answer(auditor, returned, "overall", said).is(200);
    assertThat(auditor.get(Drafts.path(returned) + "/activity").http().body())
        .contains("return_note_answered")
        .doesNotContain("Done.");
  }

  @Test
  void everySectionOfATooledFormCanBeNoted() {
    ShortTool.publish();
    Answer begun = auditor.post("/api/audits", ShortTool.BEGUN).is(201);
    Answer filled =
        auditor.write("PATCH", Drafts.path(begun), begun.etag(), ShortTool.FILLED).is(200);
    var notes =
        filled.at("/sections").findValuesAsText("code").stream()
            .map(code -> "{\"section\": \"" + code + "\", \"note\": \"More, please.\"}")
            .toList();
    assertThat(notes).hasSizeGreaterThan(4);
    Answer handedIn = submit(filled).is(200);
    send(
            moderator,
            handedIn,
            "{\"reason\": \"Why\", \"notes\": [" + String.join(", ", notes) + "]}")
        .is(200);
    assertThat(auditor.get(Drafts.path(begun)).at("/decisions/0/notes").size())
        .isEqualTo(notes.size());
  }
}
