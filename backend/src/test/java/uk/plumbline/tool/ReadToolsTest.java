package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Tools;

/** The list, a version, its form, its document and the schema. */
@MicronautTest(transactional = false)
class ReadToolsTest {
  private static final String DIP_SAMPLE =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "dip",
       "tool": "dip_sample", "population": "in_care", "caseReference": "CF-20417"}
      """;

  private static final List<String> OTHERS =
      List.of("auditor", "moderator", "manager", "improvement", "worker");

  @Inject Council council;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  @Test
  void everybodySignedInSeesPublishedToolsInAlphabeticalOrder() {
    for (var other : OTHERS) {
      Answer list = council.as(other).get("/api/tools").is(200);

      assertThat(list.at("/items"))
          .extracting(tool -> tool.path("label").asText())
          .containsExactly("Case-file audit", "Dip sample", "Supervision audit");
      assertThat(list.at("/mayChange").asBoolean()).isFalse();
      Answer version = council.as(other).get("/api/tools/supervision/versions/1").is(200);
      assertThat(version.text("/auditType")).isEqualTo("supervision");
      assertThat(version.at("/allowedActions").size()).isZero();
    }
  }

  @Test
  void theListSaysWhatIsNeededToStartAndToChange() {
    Answer draft = admin.post("/api/tools/case_file/drafts", null).is(201);
    Tools.draft(admin, Tools.small());

    Answer list = admin.get("/api/tools").is(200);

    assertThat(list.at("/mayChange").asBoolean()).isTrue();
    var caseFile = list.at("/items/0");
    assertThat(caseFile.path("code").asText()).isEqualTo("case_file");
    assertThat(caseFile.path("current").asInt()).isEqualTo(1);
    assertThat(caseFile.path("shipped").asBoolean()).isTrue();
    assertThat(caseFile.path("framework").asText()).isEqualTo("case_practice");
    assertThat(caseFile.path("populations").findValuesAsText("code")).contains("in_care");
    assertThat(caseFile.path("versions").findValuesAsText("number")).containsExactly("2", "1");
    assertThat(caseFile.path("versions").findValuesAsText("status"))
        .containsExactly("draft", "published");
    assertThat(caseFile.at("/versions/1/publishedBy").asText()).isEqualTo("Plumbline");
    var small = list.at("/items").get(list.at("/items").size() - 1);
    assertThat(small.path("code").asText()).isEqualTo("visits_review");
    assertThat(small.path("current").isNull()).isTrue();
    assertThat(small.path("shipped").asBoolean()).isFalse();
    assertThat(draft.at("/allowedActions").toString())
        .isEqualTo("[\"edit\",\"discard\",\"publish\"]");
  }

  @Test
  void auditsAreCountedByTheVersionTheyWereBegunWithAndStayOnIt() {
    Caller auditor = council.as("auditor");
    Answer audit = auditor.post("/api/audits", DIP_SAMPLE).is(201);
    Answer form = auditor.get(Drafts.path(audit) + "/form").is(200);
    var document = Tools.shipped("dip-sample").put("label", "Quick look");
    Tools.publish(admin, Tools.draft(admin, document));

    auditor.post("/api/audits", DIP_SAMPLE).is(201);
    auditor.post("/api/audits", DIP_SAMPLE).is(201);

    var quickLook =
        StreamSupport.stream(auditor.get("/api/tools").at("/items").spliterator(), false)
            .filter(tool -> tool.path("code").asText().equals("dip_sample"))
            .findFirst()
            .orElseThrow();
    assertThat(quickLook.path("label").asText()).isEqualTo("Quick look");
    assertThat(quickLook.path("versions").findValuesAsText("audits")).containsExactly("2", "1");
    assertThat(auditor.get(Drafts.path(audit) + "/form").at("")).isEqualTo(form.at(""));
    assertThat(form.text("/tool/label")).isNotEqualTo("Quick look");
  }

  @Test
  void draftsAreForAdministratorsOnly() {
    Answer draft = Tools.draft(admin, Tools.small());
    for (var other : OTHERS) {
      Caller caller = council.as(other);
      assertThat(caller.get("/api/tools").at("/items").findValuesAsText("code"))
          .doesNotContain("visits_review");
      for (var part : List.of("", "/form", "/document", "/differences")) {
        caller.get(Tools.path(draft) + part).isProblem(404, "not-found");
      }
      admin.get(Tools.path(draft) + "/form").is(200);
    }
    admin.post("/api/tools/case_file/drafts", null).is(201);
    council
        .as("auditor")
        .get("/api/tools/case_file/versions/1/differences?from=2")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/from");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path :
        List.of(
            "case_file/versions/2",
            "case_file/versions/0",
            "nothing/versions/1",
            "A%20B/versions/1")) {
      admin.get("/api/tools/" + path).isProblem(404, "not-found");
    }
    admin.get("/api/tools/case_file/versions/x").isProblem(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_file", "supervision", "dip_sample"})
  void everyShippedToolAsksEachOfItsPopulationsSomething(String code) {
    Answer version = council.as("auditor").get("/api/tools/" + code + "/versions/1").is(200);
    var populations = version.at("/document/populations").findValuesAsText("code");
    if (populations.isEmpty()) {
      Answer form = council.as("auditor").get("/api/tools/" + code + "/versions/1/form").is(200);
      assertThat(form.at("/sections")).isNotEmpty();
      assertThat(form.at("/population").isNull()).isTrue();
    }
    for (var population : populations) {
      Answer form =
          council
              .as("auditor")
              .get("/api/tools/" + code + "/versions/1/form?population=" + population)
              .is(200);
      assertThat(form.text("/population/code")).isEqualTo(population);
      assertThat(form.at("/sections").findValuesAsText("kind")).contains("judgement");
      assertThat(form.at("/sections"))
          .allSatisfy(section -> assertThat(section.path("prompts")).isNotEmpty());
    }
  }

  @Test
  void aPreviewIsOfTheFirstPopulationUnlessAnotherIsNamed() {
    Tools.draft(admin, Tools.small());
    var form = "/api/tools/visits_review/versions/1/form";

    assertThat(admin.get(form).is(200).text("/population/code")).isEqualTo("in_care");
    assertThat(admin.get(form).at("/sections").findValuesAsText("label")).contains("Home");
    Answer inNeed = admin.get(form + "?population=child_in_need").is(200);
    assertThat(inNeed.at("/sections").findValuesAsText("label")).doesNotContain("Home");
    assertThat(inNeed.at("/overall/required").asBoolean()).isFalse();
    admin
        .get(form + "?population=adults")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/population");
  }

  @Test
  void aDocumentComesAsAFileToKeep() {
    Answer document = council.as("auditor").get("/api/tools/case_file/versions/1/document").is(200);

    assertThat(document.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"case_file-v1.json\"");
    assertThat(document.header("Content-Type")).startsWith("application/json");
    assertThat(document.at("")).isEqualTo(Tools.shipped("case-file"));
  }

  @Test
  void theSchemaIsThereForAnybody() {
    Answer schema = council.asNobody().get("/api/schemas/audit-tool").is(200);

    assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
    assertThat(schema.text("/$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.text("/properties/format/const")).isEqualTo(ToolDocument.FORMAT);
  }
}
