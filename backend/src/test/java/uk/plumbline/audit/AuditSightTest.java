package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Who sees which audit, in which state, and how much of it: through the list and one by one. */
@MicronautTest(transactional = false)
class AuditSightTest {
  /**
   * What each sees of an audit of team North by auditor, second-checked by moderator, of the work
   * of worker: nothing, blind, grades or full.
   */
  private static final String EXPECTED =
      """
                  ALLOCATED IN_PROGRESS INVITED SUBMITTED GRADED  RETURNED REOPENED FINALISED REFLECTED RESPONDED WITHDRAWN UNCHECKED LATE    DIFFERING THIRD_OPINION LOWERED CHALLENGED
      auditor     full      full        full    full      full    full     full     full      full      full      full      full      full    full      full          full    full
      colleague   nothing   nothing     nothing nothing   nothing nothing  nothing  nothing   nothing   nothing   nothing   nothing   nothing nothing   nothing       nothing nothing
      moderator   nothing   nothing     nothing blind     full    blind    nothing  full      full      full      blind     nothing   blind   full      full          full    full
      second      nothing   nothing     nothing blind     blind   blind    nothing  nothing   nothing   nothing   blind     nothing   blind   blind     full          nothing full
      both        nothing   nothing     nothing blind     blind   blind    nothing  nothing   nothing   nothing   blind     nothing   blind   blind     full          nothing full
      manager     nothing   nothing     nothing nothing   nothing nothing  nothing  full      full      full      nothing   full      full    nothing   nothing       full    full
      improvement full      full        full    full      full    full     full     full      full      full      full      full      full    full      full          full    full
      admin       grades    grades      grades  grades    grades  grades   grades   grades    grades    grades    grades    grades    grades  grades    grades        grades  grades
      worker      nothing   nothing     blind   nothing   nothing nothing  nothing  blind     full      full      nothing   blind     blind   nothing   nothing       blind   blind
      neighbour   nothing   nothing     nothing nothing   nothing nothing  nothing  nothing   nothing   nothing   nothing   nothing   nothing nothing   nothing       nothing nothing
      """;

  /** Who may read supervision audits besides what their role shows; and the two whose it is. */
  private static final Set<String> SEE_SUPERVISION =
      Set.of("auditor", "moderator", "improvement", "admin", "worker");

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private static List<String> everybody() {
    return EXPECTED.lines().skip(1).map(line -> line.split(" +")[0]).toList();
  }

  private static String expected(String who, Situation situation) {
    var columns = Arrays.asList(EXPECTED.lines().findFirst().orElseThrow().trim().split(" +"));
    return EXPECTED
        .lines()
        .filter(line -> line.startsWith(who + " "))
        .map(line -> line.split(" +")[1 + columns.indexOf(situation.name())])
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void listAndSingleAuditAgreeOnWhoSeesWhat(Situation situation) {
    Answer audit = situation.reached(council);
    for (String who : everybody()) {
      var wanted = expected(who, situation);
      assertThat(seen(who, audit)).as("%s, %s", who, situation).isEqualTo(wanted);
      assertThat(listed(who, audit)).as(who).isEqualTo(!wanted.equals("nothing"));
    }
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void aSupervisionAuditNeedsThePermissionBesidesTheRole(Situation situation) {
    Answer audit = situation.reached(council);
    Situation.run("update audit set type = 'supervision'");
    for (String who : everybody()) {
      var wanted = SEE_SUPERVISION.contains(who) ? expected(who, situation) : "nothing";
      assertThat(seen(who, audit)).as("%s, %s", who, situation).isEqualTo(wanted);
      assertThat(listed(who, audit)).as(who).isEqualTo(!wanted.equals("nothing"));
      var shown = council.as(who).get("/api/me/work").is(200).at("/items").size();
      if (wanted.equals("nothing")) {
        assertThat(shown).as("work of %s, %s", who, situation).isZero();
      }
    }
  }

  @Test
  void withoutThePermissionASupervisionAuditCannotBeActedOn() {
    Answer audit = Situation.SUBMITTED.reached(council);
    Situation.run("update audit set type = 'supervision'");
    var path = Drafts.path(audit);
    Caller second = council.as("second");
    second.write("PUT", path + "/second-grades", audit.etag(), Situation.OWN_GRADES).is(404);
    second.write("POST", path + "/return", audit.etag(), Situation.RETURN).is(404);
    council
        .as("moderator")
        .write("POST", path + "/moderation", audit.etag(), Drafts.AGREEING)
        .is(200);
    // Nor are they told who was quicker.
    second.write("POST", path + "/moderation", audit.etag(), Drafts.AGREEING).is(404);
  }

  private String seen(String who, Answer audit) {
    Answer answer = council.as(who).get(Drafts.path(audit));
    if (answer.http().statusCode() == 404) {
      return "nothing";
    }
    answer.is(200);
    if (answer.at("/gradesWithheld").asBoolean()) {
      assertThat(answer.http().body()).doesNotContain("The plan moved on", "\"good\"");
      return "blind";
    }
    assertThat(answer.text("/overall/grade")).isEqualTo("good");
    return answer.text("/overall/rationale") == null ? "grades" : "full";
  }

  private boolean listed(String who, Answer audit) {
    Answer list = council.as(who).get("/api/audits").is(200);
    return StreamSupport.stream(list.at("/items").spliterator(), false)
        .anyMatch(item -> item.path("id").asText().equals(audit.text("/id")));
  }

  @Test
  void aListGivesNoGradeAwayToABlindReader() {
    Situation.SUBMITTED.reached(council);
    Situation.GRADED.reached(council);
    Situation.FINALISED.reached(council);
    Answer list = council.as("second").get("/api/audits").is(200);
    assertThat(list.at("/items").size()).isEqualTo(2);
    list.at("/items").forEach(AuditSightTest::tellsNothing);
    Answer practitioners = council.as("worker").get("/api/audits").is(200);
    assertThat(practitioners.at("/items").size()).isEqualTo(1);
    practitioners.at("/items").forEach(AuditSightTest::tellsNothing);
  }

  private static void tellsNothing(JsonNode item) {
    for (String member :
        List.of("originalGrade", "finalGrade", "moderationOutcome", "remedyStatus")) {
      assertThat(item.path(member).isNull()).as(member).isTrue();
    }
  }

  @Test
  void anUnseenAuditAnswersLikeOneThatIsNotThere() {
    Answer draft = Situation.IN_PROGRESS.reached(council);
    Caller colleague = council.as("colleague");
    var hidden = colleague.get(Drafts.path(draft)).isProblem(404, "not-found");
    var absent =
        colleague
            .get("/api/audits/00000000-0000-4000-8000-000000000000")
            .isProblem(404, "not-found");
    assertThat(hidden.text("/detail")).isEqualTo(absent.text("/detail"));
    colleague.get("/api/audits/1").isProblem(404, "not-found");
    colleague.get(Drafts.path(draft) + "/activity").isProblem(404, "not-found");
  }

  @Test
  void readingAnAuditIsRecorded() {
    var path = Drafts.path(Situation.FINALISED.reached(council));
    council.as("manager").get(path).is(200);
    Answer history = council.as("auditor").get(path + "/activity").is(200);
    var last = history.at("/items").get(history.at("/items").size() - 1);
    assertThat(last.path("action").asText()).isEqualTo("audit_read");
    assertThat(last.path("who").asText()).isEqualTo("Person manager");
  }
}
