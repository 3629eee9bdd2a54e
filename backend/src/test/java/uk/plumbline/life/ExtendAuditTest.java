package uk.plumbline.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

@MicronautTest(transactional = false)
class ExtendAuditTest {
  @Inject Council council;
  @Inject Clock clock;

  private Caller admin;
  private LocalDate today;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
    today = Today.on(clock);
    draft =
        council
            .as("auditor")
            .post("/api/audits", Drafts.COMPLETE.replace("{\"type\"", due(today.plusDays(3))))
            .is(201);
  }

  private static String due(LocalDate date) {
    return "{\"dueOn\": \"" + date + "\", \"type\"";
  }

  private Answer extend(Answer audit, LocalDate dueOn) {
    var json = "{\"dueOn\": \"%s\", \"reason\": \"The file came late.\"}".formatted(dueOn);
    return admin.write("POST", Drafts.path(audit) + "/extension", audit.etag(), json);
  }

  @Test
  void theLaterDateIsSeenInTheQueueAndInTheDecisions() {
    extend(draft, today.plusDays(10)).is(200);
    Answer seen = council.as("auditor").get(Drafts.path(draft)).is(200);
    assertThat(seen.text("/dueOn")).isEqualTo(today.plusDays(10).toString());
    assertThat(seen.text("/status")).isEqualTo("in_progress");
    assertThat(seen.text("/decisions/0/kind")).isEqualTo("extended");
    assertThat(seen.text("/decisions/0/dueBefore")).isEqualTo(today.plusDays(3).toString());
    assertThat(seen.text("/decisions/0/dueAfter")).isEqualTo(today.plusDays(10).toString());
    assertThat(seen.text("/decisions/0/reason")).isEqualTo("The file came late.");
    Answer work = council.as("auditor").get("/api/me/work").is(200);
    assertThat(work.text("/items/0/audit/dueOn")).isEqualTo(today.plusDays(10).toString());
    var history = council.as("auditor").get(Drafts.path(draft) + "/activity").at("/items");
    assertThat(history.toString()).contains("audit_extended", "dueOn");
  }

  @Test
  void theNewestDecisionComesFirst() {
    Answer once = extend(draft, today.plusDays(10)).is(200);
    Answer twice = extend(once, today.plusDays(20)).is(200);
    assertThat(twice.text("/decisions/0/dueBefore")).isEqualTo(today.plusDays(10).toString());
    assertThat(twice.text("/decisions/1/dueBefore")).isEqualTo(today.plusDays(3).toString());
  }

  @Test
  void theDateIsLaterThanTodayAndThanBefore() {
    extend(draft, today.plusDays(3)).isProblem(400, "bad-request").pointsAt("#/dueOn");
    extend(draft, today.plusDays(2)).isProblem(400, "bad-request").pointsAt("#/dueOn");
    Answer undated = Drafts.complete(council.as("auditor"));
    extend(undated, today).isProblem(400, "bad-request").pointsAt("#/dueOn");
    Answer extended = extend(undated, today.plusDays(1)).is(200);
    assertThat(extended.at("/decisions/0/dueBefore").isNull()).isTrue();
  }

  @Test
  void aReasonIsNeededAndAStaleVersionRefused() {
    var path = Drafts.path(draft) + "/extension";
    var json = "{\"dueOn\": \"%s\", \"reason\": \" \"}".formatted(today.plusDays(9));
    admin
        .write("POST", path, draft.etag(), json)
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
    extend(draft, today.plusDays(10)).is(200);
    extend(draft, today.plusDays(20)).isProblem(412, "changed-by-somebody-else");
    admin
        .write("POST", path, null, json.replace("\" \"", "\"Why\""))
        .isProblem(428, "if-match-needed");
  }
}
