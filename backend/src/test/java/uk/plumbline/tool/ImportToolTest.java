package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
class ImportToolTest {
  @Inject Council council;

  private Caller admin;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
  }

  private Answer bringIn(ObjectNode document) {
    return admin.post("/api/tools", document.toString());
  }

  private void nothingIsStored() {
    assertThat(admin.get("/api/tools").at("/items").size()).isEqualTo(3);
  }

  @Test
  void aDocumentBecomesTheFirstDraftOfItsTool() throws Exception {
    Answer draft = bringIn(Tools.small()).is(201);

    assertThat(draft.header("Location")).isEqualTo("/api/tools/visits_review/versions/1");
    assertThat(draft.etag()).isEqualTo("\"1\"");
    assertThat(draft.text("/status")).isEqualTo("draft");
    assertThat(draft.text("/auditType")).isEqualTo("case_file");
    assertThat(draft.at("/faults").size()).isZero();
    assertThat(draft.at("/allowedActions").toString())
        .isEqualTo("[\"edit\",\"discard\",\"publish\"]");
    assertThat(draft.at("/document")).isEqualTo(Tools.small());
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select action, subject_id, detail ->> 'version' from activity where subject_type = 'tool'")) {
      rows.next();
      assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
          .isEqualTo(List.of("tool_imported", "visits_review", "1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"case-file", "supervision", "dip-sample"})
  void whatIsExportedCanBeImportedAgainAndMeansTheSame(String file) {
    var shipped = Tools.shipped(file);
    var code = shipped.path("code").asText();
    Answer exported = admin.get("/api/tools/" + code + "/versions/1/document").is(200);
    assertThat(exported.at("")).isEqualTo(shipped);

    Answer again = admin.post("/api/tools", exported.http().body()).is(201);

    assertThat(again.text("/number")).isEqualTo("2");
    assertThat(again.at("/faults").size()).isZero();
    assertThat(admin.get(Tools.path(again) + "/document").at("")).isEqualTo(shipped);
    assertThat(admin.get(Tools.path(again) + "/differences").at("/items").size()).isZero();
  }

  @Test
  void aToolWithADraftTakesNoOther() {
    bringIn(Tools.small()).is(201);
    bringIn(Tools.small()).isProblem(409, "tool-has-a-draft");
  }

  @Test
  void aToolKeepsItsKind() {
    bringIn(Tools.small().put("code", "case_file"))
        .isProblem(400, "tool-has-faults")
        .pointsAt("#/kind");
    nothingIsStored();
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() {
    var document = Tools.small();
    document.put("colour", "blue").put("label", "x".repeat(201)).remove("purpose");
    Tools.part(document, "/sections/0").put("code", "Not A Code");
    Tools.part(document, "/sections/0/prompts/1").put("kind", "score");
    Tools.part(document, "/sections/1/prompts/0").put("asksDate", true).remove("label");

    Answer refused = bringIn(document).isProblem(400, "tool-has-faults");

    refused
        .pointsAt("#/colour")
        .pointsAt("#/label")
        .pointsAt("#/sections/0/code")
        .pointsAt("#/sections/0/prompts/1/kind")
        .pointsAt("#/sections/1/prompts/0/asksDate")
        .pointsAt("#/sections/1/prompts/0/label");
    assertThat(refused.at("/errors").size()).isEqualTo(6);
    nothingIsStored();
  }

  @Test
  void whatADocumentNamesMustBeThere() {
    var document = Tools.small();
    Tools.part(document, "/sections/0").put("area", "help_and_protection");
    Tools.part(document, "/sections/0/prompts/1/descriptors").put("adequate", "Of another scale");
    Tools.part(document, "/sections/1")
        .put("code", "conclusion")
        .putArray("populations")
        .add("adults");
    Tools.part(document, "/sections/1/prompts/0").put("code", "seen_alone");
    Tools.part(document, "/settings").putArray("limitingAreas").add("overall");

    bringIn(document)
        .isProblem(400, "tool-has-faults")
        .pointsAt("#/sections/0/area")
        .pointsAt("#/sections/0/prompts/1/descriptors/adequate")
        .pointsAt("#/sections/1/code")
        .pointsAt("#/sections/1/populations/0")
        .pointsAt("#/sections/1/prompts/0/code")
        .pointsAt("#/settings/limitingAreas/0");
    bringIn(Tools.small().put("framework", "no_such_framework"))
        .isProblem(400, "tool-has-faults")
        .pointsAt("#/framework");
    nothingIsStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{",
        "{\"code\": 1} {\"code\": 2}",
        "{\"code\": \"a\", \"code\": \"b\"}",
        "PK\u0003\u0004",
        "<html></html>"
      })
  void whatIsNotJsonIsRefusedInSoManyWords(String body) {
    Answer refused = admin.post("/api/tools", body).isProblem(400, "bad-request").pointsAt("#");

    assertThat(refused.text("/errors/0/detail")).startsWith("This is not JSON");
    nothingIsStored();
  }

  @Test
  void notEvenUtf8IsRefusedInSoManyWords() {
    byte[] latin = {'{', '"', 'a', '"', ':', '"', (byte) 0xe9, '"', '}'};
    admin
        .send(
            "POST",
            "/api/tools",
            BodyPublishers.ofByteArray(latin),
            "Content-Type",
            "application/json")
        .isProblem(400, "bad-request")
        .pointsAt("#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "3", "\"text\"", "{}"})
  void jsonThatIsNoToolIsRefused(String body) {
    admin.post("/api/tools", body).isProblem(400, "tool-has-faults");
    nothingIsStored();
  }

  @Test
  void textThatCouldNotBeGivenBackIsRefusedWithItsPlace() {
    for (var bad : List.of("\\u0000", "\\ud83d")) {
      admin
          .post("/api/tools", Tools.SMALL.replace("Is the child safer?", "Is" + bad + "it?"))
          .isProblem(400, "tool-has-faults")
          .pointsAt("#/sections/0/guidance");
    }
    nothingIsStored();
  }

  @Test
  void textIsKeptAsTyped() {
    var odd =
        "  Emoji \uD83D\uDE00, \u05E9\u05DC\u05D5\u05DD, <b>Word</b>\u00a0“quotes”\r\n\ttab  ";
    var document = Tools.small();
    Tools.part(document, "/sections/0").put("guidance", odd);

    Answer draft = bringIn(document).is(201);

    assertThat(draft.text("/document/sections/0/guidance")).isEqualTo(odd);
    assertThat(admin.get(Tools.path(draft) + "/document").text("/sections/0/guidance"))
        .isEqualTo(odd);
  }

  @Test
  void tooMuchIsTooMuch() {
    var document = Tools.small().put("purpose", "x".repeat(1_100_000));
    bringIn(document).isProblem(413, "body-too-large");
    var unannounced = document.toString().getBytes(StandardCharsets.UTF_8);
    admin
        .send(
            "POST",
            "/api/tools",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced)),
            "Content-Type",
            "application/json")
        .isProblem(413, "body-too-large");
    nothingIsStored();
  }

  @Test
  void onlyAdministratorsBringToolsIn() {
    for (var other : List.of("auditor", "moderator", "manager", "improvement", "worker")) {
      council.as(other).post("/api/tools", Tools.SMALL).isProblem(403, "not-permitted");
    }
    council.asNobody().post("/api/tools", Tools.SMALL).isProblem(401, "sign-in-needed");
  }
}
