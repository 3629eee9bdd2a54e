package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Tools;

/** Drafts: begun from the newest version, changed, discarded. */
@MicronautTest(transactional = false)
class ChangeToolVersionTest {
  @Inject Council council;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  private Answer change(Answer draft, JsonNode document) {
    return admin.write("PUT", Tools.path(draft), draft.etag(), document.toString());
  }

  private Answer discard(Answer draft) {
    return admin.write("DELETE", Tools.path(draft), draft.etag(), null);
  }

  @Test
  void theNextDraftBeginsWhereTheNewestVersionStands() {
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);

    assertThat(draft.header("Location")).isEqualTo("/api/tools/case_file/versions/2");
    assertThat(draft.at("/document")).isEqualTo(Tools.shipped("case-file"));
    assertThat(draft.at("/faults").size()).isZero();
    admin.post("/api/tools/case_file/drafts", null).isProblem(409, "tool-has-a-draft");
    admin.post("/api/tools/no_such_tool/drafts", null).isProblem(404, "not-found");
  }

  @Test
  void anUnfinishedDraftIsKeptAndSaysWhatIsMissing() {
    Answer draft = Tools.draft(admin, Tools.small());
    var document = Tools.small().put("label", "Visits, looked at again");
    Tools.part(document, "/sections/0").putNull("area").put("label", " ");
    Tools.part(document, "/sections/0/prompts/1/descriptors").remove("good");

    Answer changed = change(draft, document).is(200);

    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(changed.text("/label")).isEqualTo("Visits, looked at again");
    assertThat(changed.at("/document")).isEqualTo(document);
    assertThat(changed.at("/faults").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "#/settings/limitingAreas/0",
            "#/sections/0/label",
            "#/sections/0/area",
            "#/sections/0/prompts/1/descriptors/good");
    assertThat(admin.get(Tools.path(draft)).at("")).isEqualTo(changed.at(""));
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheDraftStays() {
    Answer draft = Tools.draft(admin, Tools.small());
    var document = Tools.small();
    Tools.part(document, "/sections/0").put("area", "no_such_area").put("colour", "blue");

    change(draft, document).isProblem(400, "tool-has-faults").pointsAt("#/sections/0/colour");
    change(draft, Tools.small().put("code", "another"))
        .isProblem(400, "tool-has-faults")
        .pointsAt("#/code");
    change(draft, Tools.small().put("kind", "case_file"))
        .isProblem(400, "tool-has-faults")
        .pointsAt("#/kind");
    assertThat(admin.get(Tools.path(draft)).etag()).isEqualTo(draft.etag());
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    Answer draft = Tools.draft(admin, Tools.small());
    change(draft, Tools.small().put("purpose", "First")).is(200);

    change(draft, Tools.small().put("purpose", "Second"))
        .isProblem(412, "changed-by-somebody-else");
    admin.write("PUT", Tools.path(draft), null, Tools.SMALL).isProblem(428, "if-match-needed");
    discard(draft).isProblem(412, "changed-by-somebody-else");
    assertThat(admin.get(Tools.path(draft)).text("/document/purpose")).isEqualTo("First");
  }

  @Test
  void onlyADraftCanBeChangedOrDiscarded() {
    Answer published = admin.get("/api/tools/case_file/versions/1").is(200);

    change(published, Tools.shipped("case-file")).isProblem(409, "tool-version-not-a-draft");
    discard(published).isProblem(409, "tool-version-not-a-draft");
    assertThat(published.at("/allowedActions").toString()).isEqualTo("[\"retire\",\"draft_next\"]");
  }

  @Test
  void aDiscardedDraftIsGone() {
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);

    discard(draft).is(204);

    admin.get(Tools.path(draft)).isProblem(404, "not-found");
    discard(draft).isProblem(404, "not-found");
    assertThat(admin.post("/api/tools/case_file/drafts", null).is(201).text("/number"))
        .isEqualTo("2");
  }

  @Test
  void aToolGoesWithItsOnlyDraft() {
    discard(Tools.draft(admin, Tools.small())).is(204);

    admin.post("/api/tools/visits_review/drafts", null).isProblem(404, "not-found");
    assertThat(admin.get("/api/tools").at("/items").findValuesAsText("code"))
        .doesNotContain("visits_review");
    Tools.draft(admin, Tools.small().put("kind", "case_file"));
  }

  @Test
  void onlyAdministratorsWriteDrafts() {
    Answer draft = Tools.draft(admin, Tools.small());
    for (var other : List.of("auditor", "moderator", "manager", "improvement", "worker")) {
      Caller caller = council.as(other);
      caller.post("/api/tools/case_file/drafts", null).isProblem(403, "not-permitted");
      caller
          .write("PUT", Tools.path(draft), draft.etag(), Tools.SMALL)
          .isProblem(403, "not-permitted");
      caller.write("DELETE", Tools.path(draft), draft.etag(), null).isProblem(403, "not-permitted");
    }
  }
}
