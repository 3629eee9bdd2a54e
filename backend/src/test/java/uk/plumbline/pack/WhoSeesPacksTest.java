package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** Who asks for packs, who sees them and from when, and what cannot be asked. */
@MicronautTest(transactional = false)
class WhoSeesPacksTest {
  private static final String EMBARGO =
      ", \"embargo\": {\"date\": \"2099-07-01\", \"time\": \"09:00\"}";

  @Inject Council council;

  private Caller improvement;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
  }

  private int seen(String who) {
    return council.as(who).get("/api/packs").is(200).at("/items").size();
  }

  @Test
  void underEmbargoOnlyTheGroupAndAdministratorsSeeIt() {
    Answer pack = AskedPack.made(improvement, AskedPack.of("monthly", EMBARGO));
    assertThat(pack.text("/embargoUntil")).isEqualTo("2099-07-01T08:00:00Z");
    String path = AskedPack.path(pack);

    for (String who : List.of("auditor", "moderator", "manager")) {
      assertThat(seen(who)).isZero();
      council.as(who).get(path).isProblem(404, "not-found");
      council.as(who).get(path + "/pdf").isProblem(404, "not-found");
    }
    assertThat(seen("admin")).isEqualTo(1);
    council.as("admin").get(path).is(200);

    // A finished pack is never changed, so the test has to go past its guard.
    Situation.run("alter table meeting_pack disable trigger meeting_pack_stays");
    Situation.run("update meeting_pack set embargo_until = now() - interval '1 second'");
    Situation.run("alter table meeting_pack enable trigger meeting_pack_stays");

    for (String who : List.of("auditor", "moderator")) {
      assertThat(seen(who)).isEqualTo(1);
      Answer read = council.as(who).get(path).is(200);
      assertThat(read.at("/allowedActions").toString()).isEqualTo("[\"download\"]");
      assertThat(council.as(who).download(path + "/pdf")).startsWith('%', 'P', 'D', 'F');
    }
    council.as("worker").get(path).isProblem(403, "not-permitted");
  }

  @Test
  void whoManagesATeamReadsOnlyPacksMadeForOutside() {
    String within = AskedPack.path(AskedPack.made(improvement, AskedPack.of("monthly", "")));
    String outside = AskedPack.path(AskedPack.made(improvement, AskedPack.of("scrutiny", "")));

    assertThat(seen("auditor")).isEqualTo(2);
    assertThat(seen("manager")).isEqualTo(1);
    council.as("manager").get(within).isProblem(404, "not-found");
    council.as("manager").get(within + "/pdf").isProblem(404, "not-found");
    council.as("manager").get(outside).is(200);
    assertThat(council.as("manager").download(outside + "/pdf")).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aPackUnderEmbargoThatTakesAnothersPlaceIsNotGivenAway() {
    Answer open = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    AskedPack.made(
        improvement,
        AskedPack.of(
            "monthly",
            EMBARGO
                + ", \"supersedes\": \"%s\", \"supersedeReason\": \"Late.\""
                    .formatted(open.text("/id"))));

    assertThat(council.as("auditor").get(AskedPack.path(open)).text("/supersededBy")).isNull();
  }

  @Test
  void whileItIsMadeOnlyTheGroupSeesIt() {
    Situation.run(
        """
        insert into meeting_pack (request_id, request_sha256, kind, title, meets_on, period_from, period_to,
                                  made_by, made_by_name, asked_at, status, failure)
        select gen_random_uuid(), '', 'monthly', 'T', '2026-12-02', '2026-01-01', '2026-10-31', id, name, now(),
               'failed', 'It failed.'
        from person where username = 'improvement'
        """);

    assertThat(seen("auditor")).isZero();
    assertThat(seen("improvement")).isEqualTo(1);
  }

  @Test
  void onlyTheGroupAndAdministratorsMakePacks() {
    for (String who : List.of("auditor", "moderator", "manager", "worker")) {
      council
          .as(who)
          .post("/api/packs", AskedPack.of("monthly", ""))
          .isProblem(403, "not-permitted");
    }
    assertThat(improvement.get("/api/packs").at("/mayMake").asBoolean()).isTrue();
    assertThat(council.as("auditor").get("/api/packs").at("/mayMake").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"to\": \"2026-10-31\"|\"to\": \"2025-10-31\"|#/to",
        "\"to\": \"2026-10-31\"|\"to\": \"2099-10-31\"|#/to",
        "\"from\": \"2026-01-01\"|\"from\": \"2001-01-01\"|#/from",
        "\"meetsOn\": \"2026-12-02\"|\"meetsOn\": \"2026-01-02\"|#/meetsOn",
        "\"title\": \"December meeting\"|\"title\": \" \"|#/title",
      })
  void whatCannotBeIsRefused(String sound, String wrong, String pointer) {
    improvement
        .post("/api/packs", AskedPack.of("monthly", "").replace(sound, wrong))
        .isProblem(400, "bad-request")
        .pointsAt(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01 09:00", "2099-03-29 01:30", "2099-07-01 quarter past"})
  void anEmbargoEndsAtATimeThatWillBe(String until) {
    var at = until.split(" ", 2);
    improvement
        .post(
            "/api/packs",
            AskedPack.of(
                "monthly",
                ", \"embargo\": {\"date\": \"%s\", \"time\": \"%s\"}".formatted(at[0], at[1])))
        .isProblem(400, "bad-request");
  }

  @Test
  void theThreeQuestionsBelongToASelfEvaluation() {
    String answers =
        ", \"answers\": {\"known\": \"Much.\", \"knownHow\": \"Audits.\", \"next\": \"More.\"}";
    improvement.post("/api/packs", AskedPack.of("self_evaluation", "")).pointsAt("#/answers");
    improvement.post("/api/packs", AskedPack.of("monthly", answers)).pointsAt("#/answers");

    Answer pack = AskedPack.made(improvement, AskedPack.of("self_evaluation", answers));
    assertThat(pack.text("/answers/known")).isEqualTo("Much.");
  }
}
