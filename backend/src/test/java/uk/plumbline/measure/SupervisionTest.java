package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class SupervisionTest {
  private static final String MEASURE = "/api/measures/supervision";
  private static final String AUDITED = "2026-10-31";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer measure(String who, String query) {
    return council.as(who).get(MEASURE + query).is(200);
  }

  private static UUID audit(String team, String... sessions) {
    var audit = CountedAudits.of("supervision", team, AUDITED, null);
    CountedAudits.sessions(audit, List.of(sessions));
    return audit;
  }

  @Test
  void theFourJudgementsStandApart() {
    var one = audit("north");
    CountedAudits.grade(one, "frequency", "outstanding");
    CountedAudits.grade(one, "recording", "inadequate");
    CountedAudits.grade(audit("south"), "frequency", "good");

    Answer answer = measure("improvement", "");

    assertThat(answer.at("/judgements").findValuesAsText("area"))
        .containsExactly(
            "frequency", "reflection_and_challenge", "recording", "actions_followed_through");
    assertThat(answer.at("/judgements/0/total/goodOrBetter").asInt()).isEqualTo(2);
    assertThat(answer.at("/judgements/0/total/grades/outstanding").asInt()).isEqualTo(1);
    assertThat(answer.at("/judgements/1/total/audits").asInt()).isZero();
    assertThat(answer.at("/judgements/1/total/proportionGoodOrBetter").isNull()).isTrue();
    assertThat(answer.at("/judgements/2/total/audits").asInt()).isEqualTo(1);
    assertThat(answer.at("/judgements/2/total/goodOrBetter").asInt()).isZero();
    assertThat(answer.at("/judgements/0/rows").findValuesAsText("key"))
        .containsExactly("care", "north", "old_south", "south");
    assertThat(answer.at("/judgements/0/rows/1/goodOrBetter").asInt()).isEqualTo(1);
  }

  @Test
  void recordsAreHeldAgainstTheIntervalOfTheirTool() {
    audit("north", "2026-08-31", "2026-09-30");
    audit("north", "2026-08-30", "2026-09-30");
    audit("north");
    audit("north", AUDITED);
    audit("south", "2026-10-01");

    Answer answer = measure("improvement", "");

    var north = answer.at("/frequency/rows/1");
    assertThat(north.path("label").asText()).isEqualTo("North");
    assertThat(north.path("audits").asInt()).isEqualTo(4);
    assertThat(north.path("records").asInt()).isEqualTo(2);
    assertThat(north.path("kept").asInt()).as("31 days to the day, on 31 October").isEqualTo(2);
    assertThat(north.path("withoutDates").asInt()).isEqualTo(1);
    assertThat(north.path("withoutInterval").asInt()).isEqualTo(1);
    var total = answer.at("/frequency/total");
    assertThat(total.path("records").asInt()).isEqualTo(3);
    assertThat(total.path("proportion").asDouble()).isEqualTo(1);
    // Wilson's interval for 3 of 3, from the published formula.
    assertThat(total.at("/interval95/lower").asDouble()).isCloseTo(0.4385, within(0.0001));
    assertThat(total.path("longestGapDays").asInt()).isEqualTo(31);
    audit("south", "2026-09-29");
    Answer after = measure("improvement", "");
    assertThat(after.at("/frequency/total/kept").asInt()).isEqualTo(3);
    assertThat(after.at("/frequency/total/longestGapDays").asInt()).isEqualTo(32);
  }

  @Test
  void itIsTheRuleThatEachAuditShows() {
    var random = new Random(20261121);
    var audits =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    audit(
                        "north",
                        random
                            .ints(random.nextInt(6), 0, 120)
                            .distinct()
                            .mapToObj(days -> LocalDate.parse(AUDITED).minusDays(days).toString())
                            .toArray(String[]::new)))
            .toList();
    long records = 0;
    long kept = 0;
    long gaps = 0;
    long gapsKept = 0;
    for (var audit : audits) {
      var sessions = council.as("improvement").get("/api/audits/" + audit).is(200).at("/sessions");
      var size = sessions.path("gaps").size();
      records += size > 0 ? 1 : 0;
      kept += size > 0 && sessions.path("gapsWithin").asInt() == size ? 1 : 0;
      gaps += size;
      gapsKept += sessions.path("gapsWithin").asInt();
    }

    var total = measure("improvement", "").at("/frequency/total");

    assertThat(records).isPositive();
    assertThat(kept).isBetween(1L, records - 1);
    assertThat(total.path("audits").asLong()).isEqualTo(25);
    assertThat(total.path("records").asLong()).isEqualTo(records);
    assertThat(total.path("kept").asLong()).isEqualTo(kept);
    assertThat(total.path("gaps").asLong()).isEqualTo(gaps);
    assertThat(total.path("gapsKept").asLong()).isEqualTo(gapsKept);
  }

  @Test
  void whatDoesNotCountIsLeftOut() {
    var audit = audit("north", "2026-10-01");
    Situation.run(
        "update audit set status = 'submitted', finalised_at = null where id = '" + audit + "'");
    Situation.run("update counted_audit set counted_to = now() where audit_id = '" + audit + "'");
    CountedAudits.grade(
        CountedAudits.of("case_file", "north", AUDITED, "in_care"), "voice", "good");
    Answer answer = measure("improvement", "");
    assertThat(answer.at("/frequency/total/audits").asInt()).isZero();
    assertThat(answer.at("/frequency/total/proportion").isNull()).isTrue();
    assertThat(answer.at("/frequency/total/longestGapDays").isNull()).isTrue();
    assertThat(answer.at("/judgements").findValuesAsText("area")).doesNotContain("voice");
  }

  @Test
  void aPastInstantHasItsJudgementsAndItsSessions() {
    var audit = audit("north", "2026-10-01");
    CountedAudits.grade(audit, "frequency", "good");
    Answer then = measure("improvement", "");
    CountedAudits.grade(audit("north", "2026-08-01"), "frequency", "inadequate");

    Answer again = measure("improvement", "?asAt=" + then.text("/asAt"));

    assertThat(again.at("/judgements")).isEqualTo(then.at("/judgements"));
    assertThat(then.at("/frequency/total/kept").asInt()).isEqualTo(1);
    assertThat(again.at("/frequency")).isEqualTo(then.at("/frequency"));
    assertThat(measure("improvement", "").at("/frequency/total/records").asInt()).isEqualTo(2);
    assertThat(measure("improvement", "").at("/judgements/0/total/audits").asInt()).isEqualTo(2);
  }

  @Test
  void itNeedsThePermissionThatTheAuditsNeed() {
    CountedAudits.grade(audit("north", "2026-10-01"), "frequency", "good");
    CountedAudits.grade(audit("care", "2026-10-01"), "frequency", "good");
    council.as("manager").get(MEASURE).isProblem(403, "not-permitted");
    council.as("worker").get(MEASURE).isProblem(403, "not-permitted");
    Situation.run(
        """
        update person set reads_supervision = username = 'manager'
        where username in ('manager', 'improvement')
        """);
    council.as("improvement").get(MEASURE).isProblem(403, "not-permitted");
    Answer own = measure("manager", "");
    assertThat(own.at("/judgements/0/rows").findValuesAsText("key")).containsExactly("north");
    assertThat(own.at("/judgements/0/total/audits").asInt()).isEqualTo(1);
    assertThat(own.at("/frequency/total/audits").asInt()).isEqualTo(1);
    assertThat(own.text("/definition/scope")).isEqualTo("own_teams");
  }

  @Test
  void asCsvJudgementsAndSessionsAreLinesOfTheirKind() {
    CountedAudits.grade(audit("north", "2026-10-01"), "frequency", "good");
    Answer csv =
        council
            .as("improvement")
            .send("GET", MEASURE + "?team=north", BodyPublishers.noBody(), "Accept", "text/csv")
            .is(200);
    var lines = csv.http().body().split("\r\n");
    assertThat(lines[0])
        .startsWith("kind,area,area_label,key,label,audits,grade.outstanding,grade.good,")
        .endsWith("gaps,gaps_kept,longest_gap_days");
    assertThat(lines).hasSize(1 + 4 * 2 + 2);
    assertThat(lines[1])
        .startsWith("judgement,frequency,")
        .contains(",north,North,1,0,1,0,0,1,1.0,");
    assertThat(lines[9]).startsWith("sessions,,,north,North,1,").endsWith(",1,1,0,0,1,1,30");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?type=case_file", "?team=nowhere", "?asAt=2999-01-01T00:00:00Z"})
  void whatCannotBeAskedIsRefused(String query) {
    council.as("improvement").get(MEASURE + query).isProblem(400, "bad-request");
  }
}
