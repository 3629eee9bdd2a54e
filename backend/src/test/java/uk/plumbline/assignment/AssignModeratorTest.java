package uk.plumbline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Who is given which second check, and who is too close to it. */
@MicronautTest(transactional = false)
class AssignModeratorTest {
  @Inject Council council;

  private Caller group;
  private Caller admin;
  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    group = council.as("improvement");
    admin = council.as("admin");
    submitted = Situation.SUBMITTED.reached(council);
  }

  private Answer assign(Caller who, Answer audit, String json) {
    return who.write("PUT", Drafts.path(audit) + "/moderator", audit.etag(), json);
  }

  private static String to(String username) {
    return "{\"username\": \"" + username + "\"}";
  }

  private static void inTeam(String who, String team, String relation) {
    Situation.run(
        """
        insert into person_team (person_id, team_code, relation)
        select id, '%s', '%s' from person where username = '%s'
        """
            .formatted(team, relation, who));
  }

  private List<String> conflicts(String username) {
    return group
        .get(Drafts.path(submitted) + "/moderators")
        .is(200)
        .at("/items")
        .valueStream()
        .filter(item -> item.path("username").asText().equals(username))
        .flatMap(item -> item.path("conflicts").valueStream())
        .map(item -> item.path("kind").asText() + ": " + item.path("detail").asText())
        .toList();
  }

  @Test
  void onceGivenOnlyThatModeratorHasIt() {
    Answer given = assign(group, submitted, to("moderator")).is(200);
    assertThat(given.text("/moderation/moderator/username")).isEqualTo("moderator");
    assertThat(given.text("/moderationStatus")).isEqualTo("waiting");
    assertThat(given.text("/decisions/0/kind")).isEqualTo("moderator_assigned");
    assertThat(given.etag()).isNotEqualTo(submitted.etag());
    assertThat(council.as("moderator").get("/api/me/work").at("/items").size()).isEqualTo(1);
    assertThat(council.as("second").get("/api/me/work").at("/items").size()).isZero();
    council
        .as("second")
        .write("PUT", Drafts.path(given) + "/second-grades", given.etag(), Situation.OWN_GRADES)
        .isProblem(409, "second-check-taken");
    council
        .as("second")
        .write("PUT", Drafts.path(given) + "/moderator", given.etag(), to("second"))
        .isProblem(409, "second-check-taken");

    Answer again = assign(group, given, to("second")).is(200);
    Answer graded =
        council
            .as("second")
            .write("PUT", Drafts.path(again) + "/second-grades", again.etag(), Situation.OWN_GRADES)
            .is(200);
    assertThat(graded.at("/moderation/blind").asBoolean()).isTrue();
    assign(group, graded, to("moderator")).isProblem(409, "second-grades-recorded");
  }

  @Test
  void aModeratorTakesACheckAndLeavesItsMode() {
    Caller moderator = council.as("moderator");
    assign(moderator, submitted, "{\"username\": \"moderator\", \"mode\": \"open\"}")
        .isProblem(400, "bad-request")
        .pointsAt("#/mode");
    assign(moderator, submitted, to("second")).isProblem(403, "not-permitted");
    Answer taken = assign(moderator, submitted, to("Moderator ")).is(200);
    assertThat(taken.text("/moderation/moderator/username")).isEqualTo("moderator");
    assertThat(taken.at("/decisions").size()).isZero();
    assertThat(taken.at("/gradesWithheld").asBoolean()).isTrue();
  }

  @Test
  void whoAssignsMayOpenACheckAndWhatWasOpenIsNeverCalledBlindForCertain() {
    Answer open =
        assign(group, submitted, "{\"username\": \"moderator\", \"mode\": \"open\"}").is(200);
    Caller moderator = council.as("moderator");
    assertThat(moderator.get(Drafts.path(open)).text("/overall/grade")).isEqualTo("good");
    assertThat(council.as("second").get(Drafts.path(open)).at("/gradesWithheld").asBoolean())
        .isTrue();
    Answer blind = assign(admin, open, "{\"username\": \"second\", \"mode\": \"blind\"}").is(200);
    Caller second = council.as("second");
    assertThat(second.get(Drafts.path(blind)).at("/gradesWithheld").asBoolean()).isTrue();
    Answer graded =
        second
            .write("PUT", Drafts.path(blind) + "/second-grades", blind.etag(), Situation.OWN_GRADES)
            .is(200);
    assertThat(graded.at("/moderation/blind").isNull()).isTrue();
  }

  @Test
  void everyTieIsNamed() {
    assertThat(conflicts("moderator")).isEmpty();
    inTeam("moderator", "north", "member");
    assertThat(conflicts("moderator")).containsExactly("team_member: Is in team North");
    inTeam("second", "care", "manager");
    assertThat(conflicts("second")).isEmpty();
    inTeam("auditor", "care", "member");
    assertThat(conflicts("second"))
        .containsExactly("auditors_manager: Manages team Care, in which the auditor works");
    Situation.run("update audit set auditor_id = (select id from person where username = 'both')");
    assertThat(conflicts("both")).containsExactly("auditor: Is the auditor");
    Situation.run("update audit set worker_id = (select id from person where username = 'second')");
    assertThat(conflicts("second"))
        .containsExactly("case_worker: Is named as the worker of this audit");
  }

  @Test
  void whoIsTooCloseIsRefusedEverywhere() {
    inTeam("moderator", "north", "member");
    Caller moderator = council.as("moderator");
    assign(group, submitted, to("moderator"))
        .isProblem(409, "conflict-of-interest")
        .pointsAt("#/username");
    assign(moderator, submitted, to("moderator")).isProblem(409, "conflict-of-interest");
    var path = Drafts.path(submitted);
    Answer refused =
        moderator
            .write("PUT", path + "/second-grades", submitted.etag(), Situation.OWN_GRADES)
            .isProblem(409, "conflict-of-interest");
    assertThat(refused.text("/errors/0/detail")).isEqualTo("Is in team North");
    moderator
        .write("POST", path + "/moderation", submitted.etag(), Drafts.AGREEING)
        .isProblem(409, "conflict-of-interest");
    assertThat(council.as("second").get(path).text("/moderationStatus")).isEqualTo("waiting");
  }

  @Test
  void anAdministratorMayAllowItWithAReasonThatIsKeptAndNotForThemselves() {
    inTeam("moderator", "north", "member");
    var allowed =
        "{\"username\": \"moderator\", \"overrideReason\": \"Nobody else reads Polish.\"}";
    assign(group, submitted, allowed).isProblem(403, "not-permitted");
    Answer given = assign(admin, submitted, allowed).is(200);
    var decisions = group.get(Drafts.path(given)).at("/decisions");
    assertThat(decisions.findValuesAsText("kind"))
        .containsExactlyInAnyOrder("conflict_overridden", "moderator_assigned");
    assertThat(decisions.findValuesAsText("reason")).contains("Nobody else reads Polish.");
    council
        .as("moderator")
        .write("PUT", Drafts.path(given) + "/second-grades", given.etag(), Situation.OWN_GRADES)
        .is(200);

    Situation.run(
        "insert into person_role select id, 'moderator' from person where username = 'admin'");
    inTeam("admin", "north", "member");
    Answer other = Situation.SUBMITTED.reached(council);
    assign(admin, other, "{\"username\": \"admin\", \"overrideReason\": \"I am at hand.\"}")
        .isProblem(403, "not-permitted");
  }

  @Test
  void nobodyIsGivenMostlyOneAuditor() {
    for (int check = 1; check <= 3; check++) {
      Answer audit = Situation.SUBMITTED.reached(council);
      assign(group, audit, to("moderator")).is(200);
    }
    Answer fourth = Situation.SUBMITTED.reached(council);
    Answer refused = assign(group, fourth, to("moderator")).isProblem(409, "conflict-of-interest");
    assertThat(refused.text("/errors/0/detail"))
        .isEqualTo("Would have checked this auditor in 4 of 4 checks of the last 12 months");
    assign(council.as("moderator"), fourth, to("moderator")).isProblem(409, "conflict-of-interest");
    Situation.run("update moderation set assigned_at = assigned_at - interval '13 months'");
    assign(group, fourth, to("moderator")).is(200);
  }

  @Test
  void sharingOutGivesEachToWhoeverKnowsTheAuditorLeast() {
    Answer other = Situation.SUBMITTED.reached(council);
    Answer third = Situation.SUBMITTED.reached(council);
    inTeam("both", "north", "member");
    Answer shared = group.post("/api/moderation-assignments", null).is(200);
    assertThat(shared.at("/assigned").findValuesAsText("reference"))
        .containsExactly(
            submitted.text("/reference"), other.text("/reference"), third.text("/reference"));
    assertThat(shared.at("/assigned").findValuesAsText("moderator"))
        .containsExactly("moderator", "second", "moderator");
    assertThat(shared.at("/blocked").size()).isZero();
    assertThat(group.post("/api/moderation-assignments", null).at("/assigned").size()).isZero();
    council.as("moderator").post("/api/moderation-assignments", null).is(403);
  }

  @Test
  void whatNobodyMayCheckStaysAndIsListedWithTheReasons() {
    for (var who : List.of("moderator", "second", "both")) {
      inTeam(who, "north", "manager");
    }
    Answer shared = admin.post("/api/moderation-assignments", null).is(200);
    assertThat(shared.at("/assigned").size()).isZero();
    assertThat(shared.at("/blocked/0/reasons").valueStream().map(reason -> reason.asText()))
        .containsExactly(
            "Person both: Manages team North",
            "Person moderator: Manages team North",
            "Person second: Manages team North");
    assertThat(group.get(Drafts.path(submitted)).at("/moderation/moderator").isNull()).isTrue();
  }

  @Test
  void theListShowsWhoIsLeastBurdenedFirstAndWhoComesFromOutside() {
    Situation.run("update person set organisation = 'Next council' where username = 'second'");
    Answer other = Situation.SUBMITTED.reached(council);
    assign(group, other, to("both")).is(200);
    inTeam("moderator", "north", "member");
    Answer list = group.get(Drafts.path(submitted) + "/moderators").is(200);
    assertThat(list.at("/items").findValuesAsText("username"))
        .containsExactly("second", "both", "moderator");
    assertThat(list.text("/items/0/organisation")).isEqualTo("Next council");
    assertThat(list.at("/items/1/unfinished").asInt()).isEqualTo(1);
    assertThat(list.at("/items/1/checksOfThisAuditor").asInt()).isEqualTo(1);
    council.as("moderator").get(Drafts.path(submitted) + "/moderators").is(403);
  }

  @Test
  void aSupervisionAuditGoesOnlyToWhoeverMayReadIt() {
    Situation.run("update audit set type = 'supervision'");
    Answer list = group.get(Drafts.path(submitted) + "/moderators").is(200);
    assertThat(list.at("/items").findValuesAsText("username")).containsExactly("moderator");
    assign(group, submitted, to("second")).isProblem(400, "bad-request").pointsAt("#/username");
    Situation.run("update person set reads_supervision = false where username = 'improvement'");
    assertThat(group.post("/api/moderation-assignments", null).at("/assigned").size()).isZero();
    group.get(Drafts.path(submitted) + "/moderators").is(404);
  }
}
