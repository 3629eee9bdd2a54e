package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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
import uk.plumbline.testing.TestDatabase;
import uk.plumbline.testing.Tools;

/** Publication and retirement. */
@MicronautTest(transactional = false)
class PublishToolVersionTest {
  private static final String NOTE = "{\"comparabilityNote\": \"The same questions.\"}";

  private static final String AUDIT =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "tool": "visits_review", "population": "in_care", "caseReference": "CF-20417"}
      """;

  @Inject Council council;
  @Inject AuditTools tools;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  private Answer publish(Answer draft, String body) {
    return admin.write("POST", Tools.path(draft) + "/publication", draft.etag(), body);
  }

  private Answer retire(Answer version) {
    return admin.write("POST", Tools.path(version) + "/retirement", version.etag(), null);
  }

  private Answer begin() {
    return council.as("auditor").post("/api/audits", AUDIT);
  }

  @Test
  void aFirstVersionNeedsNoNoteAndIsThenWhatAuditsAreBegunWith() {
    begin().isProblem(400, "bad-request").pointsAt("#/tool");

    Answer published = publish(Tools.draft(admin, Tools.small()), "{}").is(200);

    assertThat(published.text("/status")).isEqualTo("published");
    assertThat(published.text("/publishedBy")).isEqualTo("Person admin");
    assertThat(published.text("/publishedAt")).isNotNull();
    assertThat(published.text("/comparabilityNote")).isNull();
    assertThat(published.etag()).isEqualTo("\"2\"");
    assertThat(published.at("/allowedActions").toString()).isEqualTo("[\"retire\",\"draft_next\"]");
    assertThat(begin().is(201).at("/tool/version").asInt()).isEqualTo(1);
  }

  @Test
  void theNextVersionSaysWhetherFiguresCompareAndRetiresTheOneBefore() throws SQLException {
    var first = tools.startable("case_file").orElseThrow();
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);

    for (var without : List.of("{}", "{\"comparabilityNote\": \"  \"}")) {
      publish(draft, without).isProblem(400, "bad-request").pointsAt("#/comparabilityNote");
    }
    publish(draft, "{\"comparabilityNote\": \"" + "x".repeat(4001) + "\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/comparabilityNote");
    Answer published = publish(draft, NOTE).is(200);

    assertThat(published.text("/comparabilityNote")).isEqualTo("The same questions.");
    Answer old = admin.get("/api/tools/case_file/versions/1").is(200);
    assertThat(old.text("/status")).isEqualTo("retired");
    assertThat(old.text("/retiredAt")).isNotNull();
    var second = tools.startable("case_file").orElseThrow();
    assertThat(second.tool().version()).isEqualTo(2);
    // Audits begun with the first version stay on it.
    assertThat(tools.form(first.versionId(), "in_care").tool()).isEqualTo(first.tool());
    assertThat(activity()).containsExactly("tool_draft_begun 2", "tool_published 2");
  }

  @Test
  void anUnfinishedDraftIsRefusedWithEverythingThatStandsInTheWay() {
    var document = Tools.small();
    Tools.part(document, "/sections/0").putNull("area");
    Tools.part(document, "/sections/0/prompts/1").remove("descriptors");
    Answer draft = Tools.draft(admin, document);

    publish(draft, "{}")
        .isProblem(409, "tool-not-ready")
        .pointsAt("#/sections/0/area")
        .pointsAt("#/sections/0/prompts/1/descriptors/outstanding")
        .pointsAt("#/sections/0/prompts/1/descriptors/inadequate");
    assertThat(admin.get(Tools.path(draft)).etag()).isEqualTo(draft.etag());
    assertThat(tools.startable("visits_review")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"case-file", "supervision", "dip-sample"})
  void everyShippedToolCouldBePublishedAsADraft(String file) {
    Answer draft = Tools.draft(admin, Tools.shipped(file));
    publish(draft, NOTE).is(200);
  }

  @Test
  void ofManyPublicationsAtOnceExactlyOneCounts() throws Exception {
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);
    try (var threads = Executors.newFixedThreadPool(20)) {
      Callable<Integer> publication = () -> publish(draft, NOTE).http().statusCode();
      var statuses =
          threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> publication).toList()).stream()
              .map(
                  future -> {
                    try {
                      return future.get();
                    } catch (Exception failure) {
                      throw new AssertionError(failure);
                    }
                  })
              .toList();
      assertThat(statuses).containsOnlyOnce(200);
      assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412).hasSize(19);
    }
    assertThat(activity()).containsExactly("tool_draft_begun 2", "tool_published 2");
  }

  @Test
  void ofManyDraftsAtOnceExactlyOneIsMade() throws Exception {
    try (var threads = Executors.newFixedThreadPool(20)) {
      Callable<Integer> bringIn = () -> admin.post("/api/tools", Tools.SMALL).http().statusCode();
      int made = 0;
      for (var status : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> bringIn).toList())) {
        assertThat(status.get()).isIn(201, 409);
        made += status.get() == 201 ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    }
  }

  @Test
  void onlyADraftIsPublishedAndOnlyByWhoeverSawIt() {
    Answer published = admin.get("/api/tools/case_file/versions/1").is(200);
    publish(published, NOTE).isProblem(409, "tool-version-not-a-draft");
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);
    admin
        .write("POST", Tools.path(draft) + "/publication", null, NOTE)
        .isProblem(428, "if-match-needed");
    admin
        .write("POST", Tools.path(draft) + "/publication", "\"7\"", NOTE)
        .isProblem(412, "changed-by-somebody-else");
    admin
        .write("POST", "/api/tools/case_file/versions/9/publication", "\"1\"", NOTE)
        .isProblem(404, "not-found");
  }

  @Test
  void aRetiredToolCannotBeStartedUntilItsNextVersionIsPublished() {
    Answer published = admin.get("/api/tools/dip_sample/versions/1").is(200);

    Answer retired = retire(published).is(200);

    assertThat(retired.text("/status")).isEqualTo("retired");
    assertThat(retired.at("/allowedActions").toString()).isEqualTo("[\"draft_next\"]");
    assertThat(tools.startable("dip_sample")).isEmpty();
    retire(retired).isProblem(409, "tool-version-not-published");
    retire(published).isProblem(412, "changed-by-somebody-else");
    publish(retired, NOTE).isProblem(409, "tool-version-not-a-draft");
    Tools.publish(admin, admin.post("/api/tools/dip_sample/drafts", null).is(201));
    assertThat(tools.startable("dip_sample").orElseThrow().tool().version()).isEqualTo(2);
  }

  @Test
  void aRetiredToolBeginsNoAuditAndKeepsThoseThereAre() {
    Answer published = Tools.publish(admin, Tools.draft(admin, Tools.small()));
    Answer audit = begin().is(201);

    retire(published).is(200);

    begin().isProblem(400, "bad-request").pointsAt("#/tool");
    council.as("auditor").get(Drafts.path(audit) + "/form").is(200);
  }

  @Test
  void onlyAdministratorsPublishAndRetire() {
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);
    for (var other : List.of("auditor", "moderator", "manager", "improvement", "worker")) {
      council
          .as(other)
          .write("POST", Tools.path(draft) + "/publication", draft.etag(), NOTE)
          .isProblem(403, "not-permitted");
      council
          .as(other)
          .write("POST", "/api/tools/case_file/versions/1/retirement", "\"1\"", null)
          .isProblem(403, "not-permitted");
    }
  }

  @Test
  void notEvenTheDatabaseLetsAPublishedVersionChange() throws SQLException {
    var published = "tool_code = 'case_file' and status = 'published'";
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      for (var change :
          List.of(
              "update audit_tool_version set document = '{}' where " + published,
              "update audit_tool_version set number = 9 where " + published,
              "update audit_tool_version set status = 'draft', published_at = null where "
                  + published,
              "update audit_tool_version set framework_code = 'ilacs' where " + published,
              "delete from audit_tool_version where " + published)) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageContaining("a published audit tool never changes");
      }
    }
  }

  private static List<String> activity() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select coalesce(string_agg(action || ' ' || (detail ->> 'version'), ',' order by id), '')
                from activity
                where subject_type = 'tool'
                """)) {
      rows.next();
      return List.of(rows.getString(1).split(","));
    }
  }
}
