package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;
import uk.plumbline.testing.TestDatabase;

/** A pack is made once, of one instant, and stays as it was made. */
@MicronautTest(transactional = false)
class MakePackTest {
  @Inject Council council;
  @Inject LateCheck lateCheck;
  @Inject PackMakers makers;
  @Inject PackProgress progress;

  private Caller improvement;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
  }

  private static long packs() {
    return Long.parseLong(Situation.column("select count(*) from meeting_pack").getFirst());
  }

  private static String stored(Answer pack) {
    return Situation.column(
            "select figures || encode(pdf, 'hex') from meeting_pack where id = '"
                + pack.text("/id")
                + "'")
        .getFirst();
  }

  @Test
  void laterAuditsAndChecksChangeNeitherFiguresNorDocument() {
    Answer finalised = Drafts.finalised(council.as("auditor"), council.as("moderator"));
    Answer pack = AskedPack.made(improvement, AskedPack.of("fortnightly", ""));
    assertThat(pack.text("/figures/standing/figure/words")).isEqualTo("1 of 1");
    byte[] document = improvement.download(AskedPack.path(pack) + "/pdf");
    String stored = stored(pack);

    lateCheck.settles(UUID.fromString(finalised.text("/id")), "inadequate");
    ImportFile.empty().rows(9, "L", "overall_grade", "inadequate").into(council);

    Answer again = improvement.get(AskedPack.path(pack)).is(200);
    assertThat(again.at("")).isEqualTo(pack.at(""));
    assertThat(improvement.download(AskedPack.path(pack) + "/pdf")).isEqualTo(document);
    assertThat(stored(pack)).isEqualTo(stored);
    assertThat(again.text("/pdfSha256")).isEqualTo(Fingerprint.of(document));
    Answer next = AskedPack.made(improvement, AskedPack.of("fortnightly", ""));
    assertThat(next.text("/figures/standing/figure/words")).isEqualTo("0% · 0 of 10");
  }

  @Test
  void nobodyChangesOrDeletesAFinishedPack() {
    Answer pack = AskedPack.made(improvement, AskedPack.of("monthly", ""));

    for (String sql :
        List.of(
            "update meeting_pack set figures = '{}'",
            "update meeting_pack set pdf = ''",
            "update meeting_pack set status = 'waiting'",
            "update meeting_pack set title = 'Another'",
            "delete from meeting_pack")) {
      assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class);
    }
    assertThat(improvement.get(AskedPack.path(pack)).at("")).isEqualTo(pack.at(""));
  }

  @Test
  void whatWasAskedIsNeverChangedWhileThePackIsMade() throws SQLException {
    council.as("improvement");
    run(
        """
        insert into meeting_pack (request_id, request_sha256, kind, title, meets_on, period_from, period_to,
                                  made_by, made_by_name, asked_at, status, failure, as_at, figures, figures_sha256)
        select gen_random_uuid(), '', 'monthly', 'T', '2026-12-02', '2026-01-01', '2026-10-31', id, name, now(),
               'failed', 'It failed.', now(), '{}', '0'
        from person where username = 'improvement'
        """);

    for (String sql :
        List.of(
            "update meeting_pack set title = 'Another'",
            "update meeting_pack set embargo_until = now()",
            "update meeting_pack set figures = '{ }'",
            "update meeting_pack set as_at = now() + interval '1 hour'",
            "delete from meeting_pack")) {
      assertThatThrownBy(() -> run(sql)).as(sql).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aRequestSentManyTimesAtOnceMakesOnePack() throws Exception {
    String json = AskedPack.of("monthly", "");
    var found = new HashSet<String>();
    try (var callers = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 16)
              .<Callable<Answer>>mapToObj(i -> () -> improvement.post("/api/packs", json).is(202))
              .toList();
      for (var answer : callers.invokeAll(calls)) {
        found.add(answer.get().header("Location"));
      }
    }

    assertThat(found).hasSize(1);
    assertThat(packs()).isEqualTo(1);
    AskedPack.finished(improvement, found.iterator().next());
  }

  @Test
  void differentPacksAskedForAtOnceAreAllMade() throws Exception {
    ImportFile.empty().rows(20, "A").into(council);
    var locations = new ArrayList<String>();
    try (var callers = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 4)
              .<Callable<Answer>>mapToObj(
                  i -> () -> improvement.post("/api/packs", AskedPack.of("monthly", "")).is(202))
              .toList();
      for (var answer : callers.invokeAll(calls)) {
        locations.add(answer.get().header("Location"));
      }
    }

    assertThat(locations).doesNotHaveDuplicates();
    for (String location : locations) {
      Answer pack = AskedPack.finished(improvement, location);
      assertThat(pack.text("/figures/standing/figure/words")).isEqualTo("100% · 20 of 20");
      assertThat(pack.at("/progress/done")).isEqualTo(pack.at("/progress/of"));
    }
  }

  @Test
  void anIdentifierStandsForOneRequestAndOnePerson() {
    String json = AskedPack.of("monthly", "");
    Answer pack = AskedPack.made(improvement, json);

    improvement
        .post("/api/packs", json.replace("December", "January"))
        .isProblem(409, "request-id-taken");
    Answer others = AskedPack.made(council.as("admin"), json);

    assertThat(others.text("/id")).isNotEqualTo(pack.text("/id"));
  }

  @Test
  void aMistakeIsPutRightByAnotherPackAndBothStay() {
    Answer wrong = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(wrong.at("/allowedActions").toString()).contains("supersede");
    String instead =
        """
        , "supersedes": "%s", "supersedeReason": "The wrong period."
        """
            .formatted(wrong.text("/id"));
    improvement.post("/api/packs", AskedPack.of("fortnightly", instead)).pointsAt("#/kind");

    Answer right = AskedPack.made(improvement, AskedPack.of("monthly", instead));

    assertThat(right.text("/supersedeReason")).isEqualTo("The wrong period.");
    Answer kept = improvement.get(AskedPack.path(wrong)).is(200);
    assertThat(kept.text("/supersededBy")).isEqualTo(right.text("/id"));
    assertThat(kept.at("/figures")).isEqualTo(wrong.at("/figures"));
    assertThat(kept.at("/allowedActions").toString()).doesNotContain("supersede");
    improvement
        .post("/api/packs", AskedPack.of("monthly", instead))
        .isProblem(409, "pack-superseded");
    assertThat(right.text("/figures/changes/sincePack")).isNull();
    Answer next = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(next.text("/figures/changes/sincePack")).isEqualTo(right.text("/id"));
  }

  @Test
  void aPackThatWasBeingMadeWhenTheServerStoppedIsMadeAfterwards() throws SQLException {
    stopped(1);

    progress.resume();
    makers.wake();

    Answer made = AskedPack.finished(improvement, location());
    assertThat(made.at("/progress/done").asInt()).isEqualTo(PackStep.count());
  }

  @Test
  void aPackThatStopsTheServerEachTimeFailsAndCanBeTriedAgain() throws SQLException {
    stopped(3);

    progress.resume();

    Answer failed = improvement.get(location()).is(200);
    assertThat(failed.text("/status")).isEqualTo("failed");
    assertThat(failed.text("/failure")).contains("try again");
    assertThat(failed.at("/allowedActions").toString()).isEqualTo("[\"retry\"]");
    improvement.get(location() + "/pdf").isProblem(409, "pack-not-finished");
    improvement.post(location() + "/retry", null).is(202);
    AskedPack.finished(improvement, location());
    improvement.post(location() + "/retry", null).isProblem(409, "pack-not-failed");
  }

  @Test
  void anEarlierAttemptChangesNothingAnyMore() throws SQLException {
    stopped(2);
    PackRow earlier = progress.takeNext().orElse(null);
    assertThat(earlier).isNull();
    progress.resume();
    PackRow taken = progress.takeNext().orElseThrow();
    progress.resume();
    progress.takeNext();

    assertThatThrownBy(() -> progress.reached(taken, PackStep.TEAMS))
        .isInstanceOf(PackProgress.Overtaken.class);
    assertThatThrownBy(() -> progress.finish(taken, new byte[] {1}))
        .isInstanceOf(PackProgress.Overtaken.class);
  }

  /** As if the server had stopped in the middle of making a pack. */
  private static void stopped(int attempts) throws SQLException {
    run(
        """
        insert into meeting_pack (request_id, request_sha256, kind, title, meets_on, period_from, period_to,
                                  made_by, made_by_name, asked_at, status, attempt, steps_done)
        select gen_random_uuid(), '', 'monthly', 'T', '2026-12-02', '2026-01-01', '2026-10-31', id, name, now(),
               'making', %d, 4
        from person where username = 'improvement'
        """
            .formatted(attempts));
  }

  private static String location() {
    return "/api/packs/" + Situation.column("select id from meeting_pack").getFirst();
  }

  private static void run(String sql) throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
