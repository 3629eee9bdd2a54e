package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;
import uk.plumbline.testing.Tools;

@MicronautTest(transactional = false)
class PublishToolTest {
  private static final String NOTE = "{\"comparabilityNote\": \"Asks the same, more plainly.\"}";
  private static final String AUDIT =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "tool": "%s", "population": "in_care", "caseReference": "CF-20417"}
      """;

  @Inject Council council;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  private Answer publish(Answer draft, String json) {
    return admin.write("POST", Tools.path(draft) + "/publication", draft.etag(), json);
  }

  private Answer nextOf(String code) {
    return admin.post("/api/tools/" + code + "/drafts", null).is(201);
  }

  private Answer begin(String tool) {
    return council.as("auditor").post("/api/audits", AUDIT.formatted(tool));
  }

  @Test
  void aFirstVersionNeedsNoNoteAndIsThenWhatAuditsAreBegunWith() {
    begin("visits_review").is(400).pointsAt("#/tool");

    Answer published = publish(Tools.draft(admin, Tools.small()), "{}").is(200);

    assertThat(published.text("/status")).isEqualTo("published");
    assertThat(published.text("/publishedBy")).isEqualTo("Person admin");
    assertThat(published.at("/allowedActions").toString()).isEqualTo("[\"retire\",\"draft_next\"]");
    assertThat(begin("visits_review").is(201).at("/tool/version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"comparabilityNote\": \"  \"}", "{\"comparabilityNote\": null}"})
  void aLaterVersionSaysWhetherItsFiguresCompare(String without) {
    publish(nextOf("case_file"), without)
        .isProblem(400, "bad-request")
        .pointsAt("#/comparabilityNote");
  }

  @Test
  void auditsStayOnTheVersionTheyWereBegunWith() {
    Answer before = begin("case_file").is(201);
    Answer draft = nextOf("case_file");
    var document = (ObjectNode) draft.at("/document");
    for (var section : document.at("/sections")) {
      if (section.path("code").asText().equals("voice")) {
        ((ObjectNode) section).put("guidance", "Start somewhere else.");
      }
    }
    Answer changed = admin.write("PUT", Tools.path(draft), draft.etag(), document.toString());
    publish(changed.is(200), NOTE).is(200);

    var auditor = council.as("auditor");
    Answer old = auditor.get("/api/audits/" + before.text("/id") + "/form").is(200);
    Answer after = begin("case_file").is(201);
    Answer fresh = auditor.get("/api/audits/" + after.text("/id") + "/form").is(200);

    assertThat(old.at("/tool/version").asInt()).isEqualTo(1);
    assertThat(old.text("/sections/0/guidance")).isNotEqualTo("Start somewhere else.");
    assertThat(fresh.at("/tool/version").asInt()).isEqualTo(2);
    assertThat(fresh.text("/sections/0/guidance")).isEqualTo("Start somewhere else.");
    Answer first = admin.get("/api/tools/case_file/versions/1").is(200);
    assertThat(first.text("/status")).isEqualTo("retired");
  }

  @Test
  void aSectionThatJudgesWithoutAScaleIsNotPublished() {
    var document = Tools.small();
    Tools.part(document, "/sections/0").putNull("area");
    Answer draft = Tools.draft(admin, document);
    assertThat(draft.at("/faults").toString()).contains("#/sections/0/area");

    publish(draft, "{}").isProblem(409, "tool-not-ready").pointsAt("#/sections/0/area");
  }

  @Test
  void everyGradeOfTheScaleNeedsItsDescriptor() {
    var document = Tools.small();
    Tools.part(document, "/sections/0/prompts/1/descriptors").remove("inadequate");

    publish(Tools.draft(admin, document), "{}")
        .isProblem(409, "tool-not-ready")
        .pointsAt("#/sections/0/prompts/1/descriptors/inadequate");
  }

  @Test
  void aPublishedVersionNeverChanges() throws SQLException {
    Answer published = Tools.publish(admin, Tools.draft(admin, Tools.small()));

    admin
        .write("PUT", Tools.path(published), published.etag(), Tools.SMALL)
        .isProblem(409, "tool-version-not-a-draft");
    admin
        .write("DELETE", Tools.path(published), published.etag(), null)
        .isProblem(409, "tool-version-not-a-draft");
    publish(published, NOTE).isProblem(409, "tool-version-not-a-draft");
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      for (var sql :
          List.of(
              "update audit_tool_version set document = '{}' where tool_code = 'visits_review'",
              "delete from audit_tool_version where tool_code = 'visits_review'")) {
        assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never changes");
      }
    }
  }

  @Test
  void aStaleDraftIsNotChangedPublishedOrDiscarded() {
    Answer draft = Tools.draft(admin, Tools.small());
    var document = Tools.small().put("purpose", "Another purpose.");
    Answer changed =
        admin.write("PUT", Tools.path(draft), draft.etag(), document.toString()).is(200);

    admin
        .write("PUT", Tools.path(draft), draft.etag(), Tools.SMALL)
        .isProblem(412, "changed-by-somebody-else");
    publish(draft, "{}").isProblem(412, "changed-by-somebody-else");
    admin.write("DELETE", Tools.path(draft), draft.etag(), null).is(412);
    admin.write("PUT", Tools.path(draft), null, Tools.SMALL).is(428);
    assertThat(admin.get(Tools.path(draft)).text("/document/purpose"))
        .isEqualTo("Another purpose.");
    admin.write("DELETE", Tools.path(draft), changed.etag(), null).is(204);
    admin.get(Tools.path(draft)).isProblem(404, "not-found");
  }

  @Test
  void aRetiredToolBeginsNoAuditAndKeepsThoseThereAre() {
    Answer published = Tools.publish(admin, Tools.draft(admin, Tools.small()));
    Answer audit = begin("visits_review").is(201);

    admin.write("POST", Tools.path(published) + "/retirement", published.etag(), null).is(200);

    begin("visits_review").is(400).pointsAt("#/tool");
    council.as("auditor").get("/api/audits/" + audit.text("/id") + "/form").is(200);
  }

  @Test
  void ofManyPublishingAtOnceOneDoes() throws Exception {
    Answer draft = nextOf("case_file");
    var many = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      many.add(() -> publish(draft, NOTE).http().statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(many)) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
    assertThat(published("case_file")).isEqualTo(1);
  }

  private static int published(String code) throws SQLException {
    try (var database = TestDatabase.connect();
        var query =
            database.prepareStatement(
                "select count(*) from audit_tool_version where tool_code = ? and status = 'published'")) {
      query.setString(1, code);
      var rows = query.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void draftsAreForAdministratorsOnly() {
    Answer draft = Tools.draft(admin, Tools.small());

    for (var other : List.of("auditor", "moderator", "manager", "improvement", "worker")) {
      var caller = council.as(other);
      caller.get(Tools.path(draft)).isProblem(404, "not-found");
      caller.get(Tools.path(draft) + "/form").isProblem(404, "not-found");
      caller.get(Tools.path(draft) + "/document").isProblem(404, "not-found");
      caller.get(Tools.path(draft) + "/differences").isProblem(404, "not-found");
      assertThat(caller.get("/api/tools").is(200).http().body()).doesNotContain("visits_review");
      caller.get("/api/tools/case_file/versions/1").is(200);
    }
  }

  @Test
  void aPreviewIsNarrowedToItsPopulation() {
    Answer draft = Tools.draft(admin, Tools.small());

    assertThat(sections(draft, "?population=in_care")).containsExactly("safety", "home");
    assertThat(sections(draft, "?population=child_in_need")).containsExactly("safety");
    assertThat(sections(draft, "")).containsExactly("safety", "home");
    admin.get(Tools.path(draft) + "/form?population=adults").is(400);
  }

  private List<String> sections(Answer draft, String query) {
    return admin
        .get(Tools.path(draft) + "/form" + query)
        .is(200)
        .at("/sections")
        .findValuesAsText("code")
        .stream()
        .filter(code -> List.of("safety", "home").contains(code))
        .toList();
  }

  @Test
  void differencesAreToldInWords() {
    Tools.publish(admin, Tools.draft(admin, Tools.small()));
    Answer draft = nextOf("visits_review");
    var document = Tools.small();
    Tools.part(document, "/sections/0").put("guidance", "Is the child safer now?");
    Tools.part(document, "/sections/0/prompts/1/descriptors").put("good", "Safe, and knows it.");
    ((ArrayNode) document.at("/sections")).remove(1);
    admin.write("PUT", Tools.path(draft), draft.etag(), document.toString()).is(200);

    Answer found = admin.get(Tools.path(draft) + "/differences").is(200);

    assertThat(found.at("/from").asInt()).isEqualTo(1);
    assertThat(found.at("/items").findValuesAsText("change"))
        .containsExactly("changed", "changed", "removed", "removed");
    assertThat(found.text("/items/0/after")).isEqualTo("Is the child safer now?");
    assertThat(found.text("/items/1/before")).isEqualTo("G");
    assertThat(found.text("/items/2/place")).contains("Home");
  }
}
