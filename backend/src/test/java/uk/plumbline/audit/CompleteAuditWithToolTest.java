package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class CompleteAuditWithToolTest {
  @Inject Council council;

  private Caller auditor;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    auditor = council.as("auditor");
  }

  private Answer submit(Answer draft) {
    return auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null);
  }

  private Answer change(Answer draft, String json) {
    return auditor.write("PATCH", Drafts.path(draft), draft.etag(), json).is(200);
  }

  private static Iterable<String> missing(Answer audit) {
    return StreamSupport.stream(audit.at("/missing").spliterator(), false)
        .map(item -> item.path("section").asText() + " " + item.path("pointer").asText())
        .toList();
  }

  @Test
  void everythingTheFormRequiresIsListedInItsOrder() {
    Answer draft = ShortTool.begun(auditor);

    assertThat(missing(draft))
        .containsExactly(
            "childs_voice #/answers/seen_alone/choice",
            "childs_voice #/areas/voice/grade",
            "childs_safety #/areas/safety/grade",
            "home #/answers/home_in_words/text",
            "involvement #/practitioner/involvement",
            "involvement #/familyFeedback/child/status",
            "involvement #/familyFeedback/family/status",
            "overall #/overall/grade",
            "conclusion #/conclusion/noActionBecause");
    assertThat(draft.at("/sections").size()).isEqualTo(6);
    assertThat(draft.text("/sections/0/state")).isEqualTo("not_started");
    assertThat(draft.at("/sections/0/missing").asInt()).isEqualTo(2);
    assertThat(draft.at("/progress/sectionsComplete").asInt()).isZero();
    submit(draft)
        .isProblem(409, "audit-incomplete")
        .pointsAt("#/answers/seen_alone/choice")
        .pointsAt("#/conclusion/noActionBecause");
    assertThat(auditor.get(Drafts.path(draft)).etag()).isEqualTo(draft.etag());
  }

  @Test
  void sectionsShowHowFarTheyHaveCome() {
    Answer draft =
        change(
            ShortTool.begun(auditor),
            """
            {"answers": [{"prompt": "seen_alone", "choice": "yes"}],
             "areas": [{"area": "safety", "grade": "inadequate", "rationale": "Not seen for weeks."}]}
            """);
    assertThat(draft.text("/sections/0/state")).isEqualTo("in_progress");
    assertThat(draft.text("/sections/1/state")).isEqualTo("complete");
    assertThat(draft.text("/sections/2/state")).isEqualTo("not_started");
    assertThat(draft.at("/progress/sectionsComplete").asInt()).isEqualTo(1);
    Answer list = auditor.get("/api/me/work");
    assertThat(list.at("/items/0/audit/progress/sectionsComplete").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0/audit/progress/sections").asInt()).isEqualTo(6);
    assertThat(list.at("/items/0/audit/progress/of").asInt()).isEqualTo(4);
  }

  @Test
  void aFilledAuditIsHandedIn() {
    Answer draft = ShortTool.filled(auditor);
    assertThat(draft.at("/missing").size()).isZero();
    assertThat(draft.at("/progress/sectionsComplete").asInt()).isEqualTo(6);
    Answer submitted = submit(draft).is(200);
    assertThat(submitted.text("/status")).isEqualTo("submitted");
    assertThat(submitted.at("/sections").size()).as("only for those who may edit").isZero();
    assertThat(submitted.at("/judgementsToCheck").toString())
        .isEqualTo("[\"voice\",\"safety\",\"permanence\",\"overall\"]");
  }

  @Test
  void goodNeedsEvidenceOfImpactAsWell() {
    Answer draft =
        change(
            ShortTool.filled(auditor),
            """
            {"areas": [{"area": "voice", "grade": "good", "rationale": "Heard."}],
             "overall": {"grade": "outstanding", "rationale": "All of it."}}
            """);
    assertThat(missing(draft))
        .containsExactly("childs_voice #/areas/voice/impact", "overall #/overall/impact");
    Answer whole =
        change(
            draft,
            """
            {"areas": [{"area": "voice", "grade": "good", "rationale": "Heard.", "impact": "Chose the school."}],
             "overall": {"grade": "outstanding", "rationale": "All of it.", "impact": "Happy at home."}}
            """);
    assertThat(missing(whole)).isEmpty();
  }

  @Test
  void whatDoesNotApplyNeedsItsReason() {
    Answer draft =
        change(
            ShortTool.filled(auditor),
            """
            {"areas": [{"area": "voice", "notApplicable": "A baby of two weeks."}],
             "answers": [{"prompt": "seen_alone", "choice": "not_applicable"},
                         {"prompt": "childs_words", "choice": "not_applicable"}]}
            """);
    assertThat(missing(draft))
        .containsExactly(
            "childs_voice #/answers/seen_alone/reason",
            "childs_voice #/answers/childs_words/reason");
    Answer whole =
        change(
            draft,
            """
            {"answers": [{"prompt": "seen_alone", "choice": "not_applicable", "reason": "A baby."},
                         {"prompt": "childs_words", "choice": "not_applicable", "reason": "A baby."}]}
            """);
    assertThat(missing(whole)).isEmpty();
    assertThat(submit(whole).is(200).at("/judgementsToCheck").toString()).doesNotContain("voice");
  }

  @Test
  void whoeverHadNoPartThereIsAReason() {
    Answer draft =
        change(
            ShortTool.filled(auditor),
            """
            {"practitioner": {"involvement": "not_involved", "reason": " "},
             "familyFeedback": {"child": {"status": "not_appropriate", "words": null, "reason": null},
                                "family": {"status": "declined", "words": null, "reason": null}}}
            """);
    assertThat(missing(draft))
        .containsExactly(
            "involvement #/practitioner/reason", "involvement #/familyFeedback/child/reason");
  }

  @Test
  void theEndIsWholeActionsOrTheReasonForNone() {
    Answer none =
        change(
            ShortTool.filled(auditor),
            """
            {"actions": [], "conclusion": {"strengths": null, "improvements": null,
             "noActionBecause": "The plan is already under way.", "limitOverrideReason": null}}
            """);
    assertThat(missing(none)).isEmpty();
    assertThat(none.text("/remedyStatus")).isEqualTo("no_action_needed");
    Answer half =
        change(
            none,
            """
            {"actions": [{"id": "6f1c0000-0000-4000-8000-000000000002", "for": "service",
                          "action": null, "owner": "", "dueOn": null}]}
            """);
    assertThat(missing(half))
        .containsExactly(
            "conclusion #/actions/0/action",
            "conclusion #/actions/0/owner",
            "conclusion #/actions/0/dueOn");
  }

  @Test
  void supervisionNeedsASessionAndAsksNoChild() {
    Answer draft =
        auditor
            .post(
                "/api/audits",
                """
                {"type": "supervision", "team": "north", "auditedOn": "2026-10-05",
                 "sampling": "random", "tool": "supervision", "caseReference": "SV-1"}
                """)
            .is(201);
    assertThat(missing(draft))
        .contains("sessions #/sessionDates")
        .noneMatch(item -> item.contains("familyFeedback"));
    Answer dated = change(draft, "{\"sessionDates\": [\"2026-09-30\", \"2026-08-01\"]}");
    assertThat(missing(dated)).doesNotContain("sessions #/sessionDates");
    assertThat(dated.at("/sessions/gaps/0/days").asInt()).isEqualTo(60);
    assertThat(dated.at("/sessions/gaps/0/within").asBoolean()).isFalse();
    assertThat(dated.at("/sessions/gapsWithin").asInt()).isEqualTo(1);
    auditor
        .write("PATCH", Drafts.path(dated), dated.etag(), "{\"sessionDates\": [\"2026-10-06\"]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/sessionDates/0");
    auditor
        .write("PATCH", Drafts.path(dated), dated.etag(), "{\"auditedOn\": \"2026-09-01\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/sessionDates/1");
  }

  @Test
  void aReturnedAuditStaysReturnedWhileItIsPutRight() {
    Answer submitted = ShortTool.submitted(auditor);
    Answer returned =
        council
            .as("improvement")
            .write(
                "POST",
                Drafts.path(submitted) + "/return",
                submitted.etag(),
                "{\"reason\": \"Say more.\", \"notes\": [{\"section\": \"childs_voice\", \"note\": \"How?\"}]}")
            .is(200);
    Answer changed =
        auditor
            .write(
                "PATCH",
                Drafts.path(returned),
                returned.etag(),
                "{\"answers\": [{\"prompt\": \"childs_words\", \"text\": \"I like the garden.\"}]}")
            .is(200);
    assertThat(changed.text("/status")).isEqualTo("returned");
    submit(changed)
        .isProblem(409, "audit-incomplete")
        .pointsAt("#/returnNotes/childs_voice/answer");
    Answer again = submit(Situation.answered(council, changed)).is(200);
    assertThat(again.text("/status")).isEqualTo("submitted");
    assertThat(again.text("/moderation/selection"))
        .isEqualTo(submitted.text("/moderation/selection"));
  }

  @Test
  void anAllocatedAuditIsInProgressOnceWrittenIn() {
    Answer allocated =
        council
            .as("admin")
            .post(
                "/api/audits",
                ShortTool.BEGUN.replace("{\"type\"", "{\"auditor\": \"auditor\", \"type\""))
            .is(201);
    assertThat(allocated.text("/status")).isEqualTo("allocated");
    assertThat(change(allocated, "{\"population\": \"at_home\"}").text("/status"))
        .isEqualTo("in_progress");
  }
}
