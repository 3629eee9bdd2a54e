package uk.plumbline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Calibrations;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Who is ready to audit, and that allocation respects it where the council says so. */
@MicronautTest(transactional = false)
class ReadinessTest {
  private static final String ALLOCATION =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "framework": "ilacs", "caseReference": "CF-1", "auditor": "auditor"}
      """;

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer decide(String who, String from, String until, String exercise) {
    return council
        .as("improvement")
        .post(
            "/api/auditors/" + who + "/readiness",
            "{\"readyFrom\": \"%s\", \"readyUntil\": %s, \"reason\": \"Agrees with the panel.\", \"exercise\": %s}"
                .formatted(from, quoted(until), quoted(exercise)));
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private Answer require(boolean isRequired) {
    var admin = council.as("admin");
    var tag = admin.get("/api/settings").etag();
    return admin
        .write(
            "PUT",
            "/api/settings",
            tag,
            "{\"conflictMonths\": 12, \"safetyContacts\": [], \"readinessRequired\": "
                + isRequired
                + "}")
        .is(200);
  }

  private Answer item(String query) {
    return council.as("improvement").get("/api/auditors" + query).is(200);
  }

  @Test
  void aLaterDecisionReplacesAnEarlierOneWhichIsKept() {
    decide("auditor", "2026-01-01", null, null).is(201);
    Answer second = decide("Auditor", "2026-01-01", "2026-06-30", null).is(201);
    assertThat(second.at("/ready").asBoolean()).isFalse();
    assertThat(second.at("/decisions").size()).isEqualTo(2);
    assertThat(second.text("/decisions/0/readyUntil")).isEqualTo("2026-06-30");
    assertThat(second.text("/decisions/1/readyUntil")).isNull();
    assertThat(second.text("/decisions/0/decidedBy")).isEqualTo("Person improvement");
    Answer own = council.as("auditor").get("/api/auditors/auditor/readiness").is(200);
    assertThat(own.at("/decisions").size()).isEqualTo(2);
    assertThat(own.at("/mayDecide").asBoolean()).isFalse();
    Assertions.assertThatThrownBy(() -> Situation.run("update readiness set ready_until = null"))
        .hasStackTraceContaining("only ever added to");
    Assertions.assertThatThrownBy(() -> Situation.run("delete from readiness"))
        .hasStackTraceContaining("only ever added to");
  }

  @Test
  void itIsTheAuditorsTheGroupsAndTheAdministratorsToRead() {
    for (var who : List.of("auditor", "improvement", "admin")) {
      Answer seen = council.as(who).get("/api/auditors/auditor/readiness").is(200);
      assertThat(seen.at("/ready").asBoolean()).isFalse();
      assertThat(seen.at("/mayDecide").asBoolean()).isEqualTo(who.equals("improvement"));
    }
    for (var who : List.of("colleague", "moderator", "manager", "worker")) {
      council.as(who).get("/api/auditors/auditor/readiness").isProblem(404, "not-found");
    }
    council.as("improvement").get("/api/auditors/moderator/readiness").isProblem(404, "not-found");
    council
        .as("admin")
        .post(
            "/api/auditors/auditor/readiness", "{\"readyFrom\": \"2026-01-01\", \"reason\": \"x\"}")
        .isProblem(403, "not-permitted");
  }

  @Test
  void whatCannotBeIsRefused() {
    decide("auditor", "2026-06-30", "2026-06-29", null)
        .isProblem(400, "bad-request")
        .pointsAt("#/readyUntil");
    decide("nobody", "2026-06-30", null, null).isProblem(404, "not-found");
    council
        .as("improvement")
        .post(
            "/api/auditors/auditor/readiness", "{\"readyFrom\": \"2026-01-01\", \"reason\": \" \"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/reason");
    Answer open = Calibrations.referenced(council);
    Calibrations.submit(council, open, "auditor", "good", "good", "good");
    var id = open.text("/id");
    decide("auditor", "2026-01-01", null, id).isProblem(400, "bad-request").pointsAt("#/exercise");
    Calibrations.closed(council, open);
    decide("both", "2026-01-01", null, id).isProblem(400, "bad-request").pointsAt("#/exercise");
    Answer ready = decide("auditor", "2026-01-01", null, id).is(201);
    assertThat(ready.text("/decisions/0/exercise/title")).isEqualTo("A case of neglect");
  }

  @Test
  void nobodyDecidesAboutThemselves() {
    Situation.run(
        "insert into person_role select id, 'auditor' from person where username = 'improvement'");
    decide("improvement", "2026-01-01", null, null).isProblem(403, "not-permitted");
  }

  @Test
  void whileItIsNotRequiredItIsShownAndStopsNobody() {
    decide("auditor", "2026-01-01", "2026-10-05", null).is(201);
    Answer on = item("?auditedOn=2026-10-05");
    assertThat(on.at("/items/0/ready").asBoolean()).isTrue();
    assertThat(on.text("/items/0/readyUntil")).isEqualTo("2026-10-05");
    assertThat(on.at("/items/1/ready").asBoolean()).isFalse();
    Answer after = item("?auditedOn=2026-10-06");
    assertThat(after.at("/items/0/ready").asBoolean()).isFalse();
    assertThat(after.text("/items/0/readyUntil")).isNull();
    assertThat(after.at("/items/0/conflicts").size()).isZero();
    council.as("admin").post("/api/audits", ALLOCATION.replace("2026-10-05", "2026-10-06")).is(201);
  }

  @Test
  void whereItIsRequiredAnUnreadyAuditorIsGivenNoAudit() {
    require(true);
    Answer refused = council.as("improvement").post("/api/audits", ALLOCATION);
    refused.isProblem(409, "conflict-of-interest").pointsAt("#/auditor");
    assertThat(refused.text("/detail")).startsWith("This auditor is not ready to audit");
    assertThat(refused.text("/errors/0/detail")).isEqualTo("Has not been found ready to audit");
    assertThat(item("?auditedOn=2026-10-05").text("/items/0/conflicts/0/kind"))
        .isEqualTo("not_ready");
    council
        .as("auditor")
        .post("/api/audits", Drafts.COMPLETE)
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/auditedOn");

    decide("auditor", "2026-10-05", "2026-10-05", null).is(201);
    assertThat(item("?auditedOn=2026-10-05").at("/items/0/conflicts").size()).isZero();
    Answer audit = council.as("improvement").post("/api/audits", ALLOCATION).is(201);
    assertThat(
            council
                .as("improvement")
                .post("/api/audits", ALLOCATION.replace("2026-10-05", "2026-10-04"))
                .isProblem(409, "conflict-of-interest")
                .text("/errors/0/detail"))
        .isEqualTo("Is ready to audit from 5 October 2026 only");
    Answer own = council.as("auditor").get(Drafts.path(audit)).is(200);
    council
        .as("auditor")
        .write("PATCH", Drafts.path(audit), own.etag(), "{\"auditedOn\": \"2026-10-06\"}")
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/auditedOn");

    require(false);
    council
        .as("admin")
        .post(
            "/api/audits", ALLOCATION.replace("\"auditor\": \"auditor\"", "\"auditor\": \"both\""))
        .is(201);
  }

  @Test
  void anAdministratorMayAllowItWithAReason() {
    require(true);
    var allowed =
        ALLOCATION.replaceFirst("\\{", "{\"conflictOverride\": \"Nobody else is here.\", ");
    council.as("improvement").post("/api/audits", allowed).isProblem(403, "not-permitted");
    Answer audit = council.as("admin").post("/api/audits", allowed).is(201);
    Answer seen = council.as("improvement").get(Drafts.path(audit)).is(200);
    assertThat(seen.text("/decisions/0/kind")).isEqualTo("conflict_overridden");
    // It goes on, on another day they are not ready for too.
    Answer own = council.as("auditor").get(Drafts.path(audit)).is(200);
    council
        .as("auditor")
        .write("PATCH", Drafts.path(audit), own.etag(), "{\"auditedOn\": \"2026-10-06\"}")
        .is(200);
  }

  @Test
  void theSettingStaysWhereARequestLeavesItOut() {
    assertThat(council.as("admin").get("/api/settings").at("/readinessRequired").asBoolean())
        .isFalse();
    Answer required = require(true);
    assertThat(required.at("/readinessRequired").asBoolean()).isTrue();
    Answer left =
        council
            .as("admin")
            .write(
                "PUT",
                "/api/settings",
                required.etag(),
                "{\"conflictMonths\": 6, \"safetyContacts\": []}")
            .is(200);
    assertThat(left.at("/readinessRequired").asBoolean()).isTrue();
  }
}
