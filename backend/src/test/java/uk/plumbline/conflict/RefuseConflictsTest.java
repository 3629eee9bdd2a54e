package uk.plumbline.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Whoever is too close to a case does not come to audit it, on whatever way. */
@MicronautTest(transactional = false)
class RefuseConflictsTest {
  private static final String ALLOCATION =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "framework": "ilacs", "caseReference": "CF-1", "auditor": "auditor"}
      """;

  @Inject Council council;

  private Caller admin;
  private Caller auditor;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
    auditor = council.as("auditor");
  }

  private static void inTeam(String who, String team, String from, String to) {
    Situation.run(
        """
        insert into person_team (person_id, team_code, relation, valid_from, valid_to)
        select id, '%s', 'member', %s, %s from person where username = '%s'
        """
            .formatted(team, date(from), date(to), who));
  }

  private static String date(String date) {
    return date == null ? "cast(null as date)" : "date '" + date + "'";
  }

  private static String with(String json, String member) {
    return json.replaceFirst("\\{", "{" + member + ", ");
  }

  @Test
  void anAllocationToSomebodyTooCloseIsRefusedWithTheReasonAndMakesNothing() {
    inTeam("auditor", "north", "2020-01-01", null);
    Answer refused = council.as("improvement").post("/api/audits", ALLOCATION);
    refused.isProblem(409, "conflict-of-interest").pointsAt("#/auditor");
    assertThat(refused.text("/errors/0/detail")).isEqualTo("Is in team North");
    assertThat(admin.get("/api/audits").at("/items").size()).isZero();
  }

  @Test
  void twelveMonthsAfterLeavingIsTheLastDayThatCounts() {
    inTeam("auditor", "north", "2020-01-01", "2025-10-05");
    admin.post("/api/audits", ALLOCATION).isProblem(409, "conflict-of-interest");
    admin.post("/api/audits", ALLOCATION.replace("2026-10-05", "2026-10-06")).is(201);
  }

  @Test
  void theCouncilSetsForHowLong() {
    inTeam("auditor", "north", "2020-01-01", "2026-03-31");
    admin.post("/api/audits", ALLOCATION).isProblem(409, "conflict-of-interest");
    admin
        .write("PUT", "/api/settings", "\"1\"", "{\"conflictMonths\": 6, \"safetyContacts\": []}")
        .is(200);
    admin.post("/api/audits", ALLOCATION).is(201);
  }

  @Test
  void anAuditorWhoStartsTheirOwnIsHeldToItToo() {
    inTeam("auditor", "north", null, null);
    auditor
        .post("/api/audits", Drafts.COMPLETE)
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/team");
    admin
        .post(
            "/api/case-workers",
            "{\"caseReference\": \"CF-5\", \"worker\": \"auditor\", \"from\": \"2026-01-01\"}")
        .is(201);
    auditor
        .post("/api/audits", ALLOCATION.replace("CF-1", "cf-5").replace("north", "care"))
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/caseReference");
  }

  @Test
  void nobodyAuditsTheirOwnWork() {
    Situation.run(
        "insert into person_role select id, 'practitioner' from person where username = 'auditor'");
    auditor
        .post("/api/audits", with(Drafts.COMPLETE, "\"worker\": \"auditor\""))
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/worker");
  }

  @Test
  void theWorkerOfAnEarlierAuditIsTiedToTheCaseUnlessItWasWithdrawn() {
    Situation.run(
        "insert into person_role select id, 'auditor' from person where username = 'worker'");
    Answer first = admin.post("/api/audits", with(ALLOCATION, "\"worker\": \"worker\"")).is(201);
    var later = ALLOCATION.replace("\"auditor\": \"auditor\"", "\"auditor\": \"worker\"");
    admin.post("/api/audits", later).isProblem(409, "conflict-of-interest");
    Answer known = admin.get("/api/case-workers?caseReference=CF-1").is(200);
    assertThat(known.text("/items/0/worker/username")).isEqualTo("worker");
    admin.write("POST", Drafts.path(first) + "/withdrawal", first.etag(), Situation.REASON).is(200);
    admin.post("/api/audits", later).is(201);
  }

  @Test
  void anAdministratorMayAllowItWithAReasonThatIsKept() {
    inTeam("auditor", "north", null, null);
    var allowed = with(ALLOCATION, "\"conflictOverride\": \"Nobody else speaks Tigrinya.\"");
    council.as("improvement").post("/api/audits", allowed).isProblem(403, "not-permitted");
    auditor.post("/api/audits", allowed).isProblem(403, "not-permitted");
    admin
        .post("/api/audits", with(ALLOCATION, "\"conflictOverride\": \" \""))
        .isProblem(409, "conflict-of-interest");
    Answer audit = admin.post("/api/audits", allowed).is(201);
    Answer seen = council.as("improvement").get(Drafts.path(audit)).is(200);
    assertThat(seen.text("/decisions/0/kind")).isEqualTo("conflict_overridden");
    assertThat(seen.text("/decisions/0/by")).isEqualTo("Person admin");
    assertThat(seen.text("/decisions/0/reason")).isEqualTo("Nobody else speaks Tigrinya.");
    assertThat(council.as("improvement").get(Drafts.path(audit) + "/activity").http().body())
        .contains("conflict_overridden")
        .doesNotContain("Tigrinya");
    // It goes on: what stood against them before does not stand against a change of something else.
    Answer own = auditor.get(Drafts.path(audit)).is(200);
    auditor
        .write("PATCH", Drafts.path(audit), own.etag(), "{\"auditedOn\": \"2026-10-06\"}")
        .is(200);
  }

  @Test
  void aReasonWithoutAConflictIsNoDecision() {
    Answer audit =
        admin.post("/api/audits", with(ALLOCATION, "\"conflictOverride\": \"In case\"")).is(201);
    assertThat(audit.at("/decisions").size()).isZero();
  }

  @Test
  void anAdministratorAllowsItNotForThemselves() {
    Situation.run(
        "insert into person_role select id, 'auditor' from person where username = 'admin'");
    inTeam("admin", "north", null, null);
    admin
        .post("/api/audits", with(Drafts.COMPLETE, "\"conflictOverride\": \"I am fair\""))
        .isProblem(403, "not-permitted");
  }

  @Test
  void aChangeOfTheCaseBringsItsAuditorNoCloser() {
    inTeam("auditor", "care", null, null);
    admin
        .post(
            "/api/case-workers",
            "{\"caseReference\": \"CF-5\", \"worker\": \"auditor\", \"from\": \"2026-01-01\"}")
        .is(201);
    Situation.run(
        "insert into person_role select id, 'practitioner' from person where username = 'auditor'");
    Answer draft = Drafts.complete(auditor);
    var path = Drafts.path(draft);
    auditor
        .write("PATCH", path, draft.etag(), "{\"team\": \"care\"}")
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/team");
    auditor
        .write("PATCH", path, draft.etag(), "{\"caseReference\": \"CF-5\"}")
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/caseReference");
    auditor
        .write("PATCH", path, draft.etag(), "{\"worker\": \"auditor\"}")
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/worker");
    auditor
        .write("PATCH", path, draft.etag(), "{\"team\": \"south\", \"worker\": \"worker\"}")
        .is(200);
  }

  @Test
  void aSupervisionAuditIsBegunOnlyWithThePermission() {
    var supervision =
        """
        {"type": "supervision", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
         "framework": "supervision", "caseReference": "SV-1", "worker": "worker"}
        """;
    council.as("colleague").post("/api/audits", supervision).isProblem(403, "not-permitted");
    auditor.post("/api/audits", supervision).is(201);
    Answer allocated =
        admin.post("/api/audits", with(supervision, "\"auditor\": \"colleague\"")).is(201);
    council.as("colleague").get(Drafts.path(allocated)).is(200);
  }
}
