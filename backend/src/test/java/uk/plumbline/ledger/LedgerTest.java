package uk.plumbline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.CheckedAudits;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class LedgerTest {
  private static final String LEDGER = "/api/auditors/auditor/ledger";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer as(String username) {
    return council.as(username).get(LEDGER).is(200);
  }

  private static String daysAgo(int days) {
    return Instant.now().minus(days, ChronoUnit.DAYS).toString();
  }

  private static CheckedAudits decided(int daysAgo) {
    return CheckedAudits.of().decidedAt(daysAgo(daysAgo));
  }

  @Test
  void anAuditorSeesAtOnceWhatBecameOfTheirGrades() {
    Answer audit = Situation.FINALISED.reached(council);

    Answer ledger = as("auditor");

    assertThat(ledger.at("/own").asBoolean()).isTrue();
    assertThat(ledger.at("/moderated").asInt()).isEqualTo(1);
    assertThat(ledger.at("/areas").findValuesAsText("area"))
        .containsExactly("help_and_protection", "overall");
    assertThat(ledger.text("/entries/0/reference")).isEqualTo(audit.text("/reference"));
    assertThat(ledger.at("/entries/0/moves").findValuesAsText("direction"))
        .containsExactly("unchanged", "unchanged");
    assertThat(ledger.at("/entries/0/blind").asBoolean()).isTrue();
  }

  @Test
  void movesAreCountedByArea() {
    decided(2).checked(3, 2, 1).checked(6, 2, 2).checked(1, 1, 2);
    decided(1).area("in_care").checked(2, 3, 1);
    decided(1).by("colleague").checked(9, 3, 0);

    Answer ledger = as("auditor");

    assertThat(ledger.at("/moderated").asInt()).isEqualTo(12);
    var inCare = ledger.at("/areas/0");
    assertThat(inCare.path("label").asText()).isEqualTo("Children in care");
    assertThat(inCare.path("lowered").asInt()).isEqualTo(2);
    assertThat(inCare.path("meanShift").asDouble()).isEqualTo(-2);
    var overall = ledger.at("/areas/1");
    assertThat(overall.path("lowered").asInt()).isEqualTo(3);
    assertThat(overall.path("unchanged").asInt()).isEqualTo(6);
    assertThat(overall.path("raised").asInt()).isEqualTo(1);
    assertThat(overall.path("exact").asDouble()).isEqualTo(0.6);
    assertThat(overall.path("meanShift").asDouble()).isCloseTo(-0.2, within(1e-12));
    assertThat(ledger.text("/entries/0/moves/0/direction")).isEqualTo("lowered");
    assertThat(ledger.text("/entries/0/moves/0/original/label")).isEqualTo("Outstanding");
  }

  @Test
  void theGroupSeesItOnceTheAuditorHasOrAfterFourteenDays() {
    decided(15).checked(1, 2, 1);
    decided(13).checked(2, 2, 1);

    Answer before = as("improvement");
    assertThat(before.at("/own").asBoolean()).isFalse();
    assertThat(before.at("/moderated").asInt()).isEqualTo(1);
    assertThat(before.at("/entries").size()).isEqualTo(1);
    assertThat(before.at("/areas/0/n").asInt()).isEqualTo(1);
    assertThat(before.at("/shownToAuditorFirst").asInt()).isEqualTo(2);
    // The group's reading does not count as the auditor's.
    assertThat(as("improvement").at("/moderated").asInt()).isEqualTo(1);

    assertThat(as("auditor").at("/moderated").asInt()).isEqualTo(3);
    Answer after = as("improvement");
    assertThat(after.at("/moderated").asInt()).isEqualTo(3);
    assertThat(after.at("/shownToAuditorFirst").asInt()).isZero();

    // What is decided after they looked is theirs first again.
    CheckedAudits.of().decidedAt(Instant.now().toString()).checked(1, 3, 3);
    assertThat(as("improvement").at("/shownToAuditorFirst").asInt()).isEqualTo(1);
  }

  @Test
  void supervisionNeedsItsPermissionButForTheAuditor() {
    decided(20).supervision("recording").checked(2, 2, 1);
    Situation.run("update person set reads_supervision = false");

    assertThat(as("auditor").at("/moderated").asInt()).isEqualTo(2);
    Answer group = as("improvement");
    assertThat(group.at("/moderated").asInt()).isZero();
    assertThat(group.at("/shownToAuditorFirst").asInt()).isZero();
    Situation.run("update person set reads_supervision = true where username = 'improvement'");
    assertThat(as("improvement").at("/moderated").asInt()).isEqualTo(2);
  }

  @Test
  void nobodyLearnsThereHowTheirOwnWorkWasGraded() {
    decided(20).checked(1, 2, 1);
    Situation.run(
        "update audit set worker_id = (select id from person where username = 'improvement')");

    assertThat(as("improvement").at("/moderated").asInt()).isZero();
  }

  @Test
  void onlyTheAuditorAndTheGroupReadIt() {
    council.as("colleague").get(LEDGER).isProblem(404, "not-found");
    council.as("improvement").get("/api/auditors/nobody/ledger").isProblem(404, "not-found");
    for (String who : new String[] {"moderator", "manager", "admin", "worker"}) {
      council.as(who).get(LEDGER).isProblem(403, "not-permitted");
    }
    council.as("auditor").get("/api/auditors/AUDITOR/ledger").is(200);
  }

  @Test
  void readingSomebodyElsesIsRecorded() {
    as("auditor");
    as("improvement");

    assertThat(
            Counted.query(
                """
                select a.person_name || ' of ' || p.username
                from activity a
                join person p on cast(p.id as text) = a.subject_id
                where a.action = 'ledger_read'
                """))
        .containsExactly("Person improvement of auditor");
  }

  @Test
  void coefficientsComeFromTwentyBlindChecks() {
    decided(3).table(new long[][] {{4, 1, 0, 0}, {2, 6, 0, 0}, {0, 1, 5, 0}, {0, 0, 0, 0}});
    decided(3).openly().checked(5, 2, 2);
    decided(3).chosen("judgement").checked(5, 2, 2);

    var few = as("auditor").at("/areas/0/blind");
    assertThat(few.path("n").asInt()).isEqualTo(19);
    assertThat(few.path("kappaQuadratic").isNull()).isTrue();
    assertThat(few.path("note").asText()).contains("from 20 blind second checks. There are 19.");

    decided(2).checked(1, 3, 3);
    var enough = as("auditor").at("/areas/0/blind");
    assertThat(enough.path("n").asInt()).isEqualTo(20);
    assertThat(enough.at("/kappaQuadratic/value").asDouble()).isBetween(0.5, 1.0);
    assertThat(enough.at("/ac2Quadratic/value").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void aCheckThatWasSupersededIsNotThere() {
    Situation.REOPENED.reached(council);

    assertThat(as("auditor").at("/moderated").asInt()).isZero();
    assertThat(as("auditor").at("/areas").size()).isZero();
  }
}
