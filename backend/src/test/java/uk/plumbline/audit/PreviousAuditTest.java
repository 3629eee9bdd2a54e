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
class PreviousAuditTest {
  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
  }

  private Answer finalised(String auditor, String day, String caseReference) {
    var caller = council.as(auditor);
    Answer draft =
        caller
            .post(
                "/api/audits",
                ShortTool.BEGUN.replace("2026-10-05", day).replace("CF-20417", caseReference))
            .is(201);
    Answer filled =
        caller
            .write(
                "PATCH",
                Drafts.path(draft),
                draft.etag(),
                ShortTool.FILLED
                    .replace("6f1c0000-0000-4000-8000-000000000001", draft.text("/id"))
                    .replace("2026-09-30", "2026-01-30"))
            .is(200);
    Answer submitted =
        caller.write("POST", Drafts.path(filled) + "/submission", filled.etag(), null).is(200);
    return council
        .as("moderator")
        .write(
            "POST",
            Drafts.path(submitted) + "/moderation",
            submitted.etag(),
            """
            {"reason": "Less than that.", "overall": {"grade": "inadequate"},
             "auditQuality": {"evidence": "met", "childFocus": "met", "analysis": "met", "actions": "met"},
             "areas": [{"area": "voice", "grade": "requires_improvement"},
                       {"area": "safety", "grade": "inadequate"},
                       {"area": "permanence", "grade": "requires_improvement"}]}
            """)
        .is(200);
  }

  private Answer previous(String reader, Answer audit) {
    return council.as(reader).get(Drafts.path(audit) + "/previous");
  }

  @Test
  void theNewestFinalisedAuditOfTheCaseBeforeThisOne() {
    finalised("colleague", "2026-03-01", "CF-20417");
    Answer earlier = finalised("colleague", "2026-06-01", "cf-20417");
    finalised("colleague", "2026-06-02", "CF-99999");
    finalised("colleague", "2026-10-10", "CF-20417");
    Answer draft = ShortTool.begun(council.as("auditor"));

    Answer found = previous("auditor", draft).is(200);
    assertThat(found.text("/audit/id")).isEqualTo(earlier.text("/id"));
    assertThat(found.text("/audit/overall")).as("the grade that counts").isEqualTo("inadequate");
    assertThat(found.text("/audit/areas/1/label")).isEqualTo("Risk and safety");
    assertThat(found.text("/audit/areas/1/grade")).isEqualTo("inadequate");
    assertThat(found.text("/audit/improvements")).isEqualTo("A plan.");
    assertThat(found.text("/audit/actions/0/action")).isEqualTo("Hold a review.");
    assertThat(found.text("/audit/tool/code")).isEqualTo("short");
    assertThat(found.at("/audit/readable").asBoolean()).isFalse();
    assertThat(council.as("improvement").get(Drafts.path(earlier) + "/activity").http().body())
        .contains("Person auditor");
    assertThat(previous("improvement", draft).at("/audit/readable").asBoolean()).isTrue();
  }

  @Test
  void thereIsNoneForACaseAuditedForTheFirstTime() {
    Answer draft = ShortTool.begun(council.as("auditor"));
    assertThat(previous("auditor", draft).is(200).at("/audit").isNull()).isTrue();
    previous("colleague", draft).isProblem(404, "not-found");
    previous("admin", draft).isProblem(403, "not-permitted");
  }

  @Test
  void anotherTypeOfAuditIsAnotherMatter() {
    finalised("colleague", "2026-06-01", "CF-20417");
    Answer supervision =
        council
            .as("auditor")
            .post(
                "/api/audits",
                """
                {"type": "supervision", "team": "north", "auditedOn": "2026-10-05",
                 "sampling": "random", "tool": "supervision", "caseReference": "CF-20417"}
                """)
            .is(201);
    assertThat(previous("auditor", supervision).is(200).at("/audit").isNull()).isTrue();
  }

  @Test
  void aPractitionerDoesNotReadWhatWasFoundAboutAColleague() {
    finalised("colleague", "2026-06-01", "CF-20417");
    Answer own = finalised("auditor", "2026-10-05", "CF-20417");
    Situation.run(
        "update audit set worker_id = (select id from person where username = 'worker') where id = '"
            + own.text("/id")
            + "'");
    Situation.run(
        "update audit_involvement set invited_at = now(), reflected_at = now() where audit_id = '"
            + own.text("/id")
            + "'");
    assertThat(council.as("worker").get(Drafts.path(own)).is(200).at("/textWithheld").asBoolean())
        .isFalse();
    assertThat(previous("worker", own).is(200).at("/audit").isNull()).isTrue();
    assertThat(previous("auditor", own).is(200).at("/audit").isNull()).isFalse();
  }
}
