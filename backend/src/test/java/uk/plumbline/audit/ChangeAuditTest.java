package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

@MicronautTest(transactional = false)
class ChangeAuditTest {
  private static final String GRADE =
      """
      {"areas": [{"area": "in_care", "grade": "outstanding", "rationale": "Settled, and thriving at school."}]}
      """;

  @Inject Council council;

  private Caller auditor;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    auditor = council.as("auditor");
    draft = Drafts.complete(auditor);
  }

  private Answer change(String ifMatch, String json) {
    return auditor.write("PATCH", Drafts.path(draft), ifMatch, json);
  }

  @Test
  void onlyWhatIsNamedChanges() {
    Answer changed = change(draft.etag(), GRADE).is(200);

    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(changed.text("/overall/grade")).isEqualTo("good");
    assertThat(changed.at("/areas").size()).isEqualTo(2);
    assertThat(changed.text("/areas/1/area")).isEqualTo("in_care");
    assertThat(changed.text("/team/code")).isEqualTo("north");
  }

  @Test
  void aJudgementWithNothingInItIsRemoved() {
    Answer changed =
        change(
                draft.etag(),
                """
                {"overall": {"grade": null, "rationale": ""},
                 "areas": [{"area": "help_and_protection", "grade": null, "rationale": null}]}
                """)
            .is(200);
    assertThat(changed.at("/overall").isNull()).isTrue();
    assertThat(changed.at("/areas").size()).isZero();
    assertThat(changed.text("/missing/0/pointer")).isEqualTo("#/areas");
  }

  @Test
  void factsOfTheCaseCanBePutRight() {
    Answer changed =
        change(
                draft.etag(),
                """
                {"team": "care", "auditedOn": "2026-09-30", "sampling": "census", "caseReference": "CF-9"}
                """)
            .is(200);
    assertThat(changed.text("/team/code")).isEqualTo("care");
    assertThat(changed.text("/sampling")).isEqualTo("census");
  }

  @Test
  void theVersionLastReadMustBeNamed() {
    change(null, GRADE).isProblem(428, "if-match-needed");
    for (var tag : new String[] {"\"2\"", "*", "W/\"1\"", "1", "\"x\"", "\"1\", \"2\""}) {
      change(tag, GRADE).isProblem(412, "changed-by-somebody-else");
    }
    change("\"1\"", GRADE).is(200);
    change("\"1\"", GRADE).isProblem(412, "changed-by-somebody-else");
  }

  @Test
  void nobodyElseChangesIt() {
    var path = Drafts.path(draft);
    council.as("colleague").write("PATCH", path, "\"1\"", GRADE).isProblem(404, "not-found");
    council.as("both").write("PATCH", path, "\"1\"", GRADE).isProblem(404, "not-found");
    council.as("improvement").write("PATCH", path, "\"1\"", GRADE).isProblem(403, "not-permitted");
    council.as("admin").write("PATCH", path, "\"1\"", GRADE).isProblem(403, "not-permitted");
  }

  @Test
  void aSubmittedAuditIsNoLongerTheAuditors() {
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    change(submitted.etag(), GRADE).isProblem(409, "audit-already-submitted");
  }

  @Test
  void whatIsNotInTheFrameworkIsRefused() {
    change(draft.etag(), "{\"areas\": [{\"area\": \"adoption\", \"grade\": \"good\"}]}")
        .isProblem(400, "bad-request")
        .pointsAt("#/areas/adoption");
    change(draft.etag(), "{\"areas\": [{\"area\": \"overall\", \"grade\": \"good\"}]}")
        .isProblem(400, "bad-request");
    change(
            draft.etag(),
            "{\"areas\": [{\"area\": \"in_care\", \"grade\": \"good\"}, {\"area\": \"in_care\", \"grade\": \"good\"}]}")
        .isProblem(400, "bad-request");
    change(draft.etag(), "{\"status\": \"finalised\"}").isProblem(400, "bad-request");
    assertThat(auditor.get(Drafts.path(draft)).etag()).isEqualTo("\"1\"");
  }

  @Test
  void ofFiftyChangesOfOneVersionExactlyOneIsStored() throws Exception {
    try (var threads = Executors.newFixedThreadPool(50)) {
      var changes =
          IntStream.range(0, 50)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          change(
                                  "\"1\"",
                                  "{\"overall\": {\"grade\": \"good\", \"rationale\": \"by "
                                      + i
                                      + "\"}}")
                              .http()
                              .statusCode())
              .toList();
      int stored = 0;
      int refused = 0;
      for (var status : threads.invokeAll(changes)) {
        stored += status.get() == 200 ? 1 : 0;
        refused += status.get() == 412 ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
      assertThat(refused).isEqualTo(49);
    }
    assertThat(auditor.get(Drafts.path(draft)).etag()).isEqualTo("\"2\"");
  }

  @Test
  void theHistoryNamesTheFieldsAndNeverTheirText() {
    change(draft.etag(), GRADE).is(200);
    Answer history = auditor.get(Drafts.path(draft) + "/activity").is(200);

    assertThat(history.text("/items/1/action")).isEqualTo("audit_changed");
    assertThat(history.at("/items/1/changed").toString())
        .isEqualTo("[\"areas/in_care/grade\",\"areas/in_care/rationale\"]");
    assertThat(history.http().body()).doesNotContain("thriving");
  }
}
