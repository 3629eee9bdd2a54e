package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.Situation;

/** Files of sets that are not sent again, and packed ones. */
@MicronautTest(transactional = false)
class ReadSetAgainTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client rows;
  private Clients.Client supervision;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
    supervision = clients.live(Scope.ROWS, Scope.SUPERVISION);
  }

  private void lowered() {
    var submitted = Drafts.submitted(council.as("auditor"));
    council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
        .is(200);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    lowered();
    var path = "/api/reporting/audits";
    var first = feed.get(rows, path).is(200);
    var tag = first.header("ETag");

    var again = feed.get(rows, path, "If-None-Match", tag).is(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    feed.get(rows, path, "If-None-Match", tag, "Accept", "application/x-ndjson").is(200);
    feed.get(rows, path + "?columns=auditId", "If-None-Match", tag).is(200);
    feed.get(supervision, path, "If-None-Match", tag).is(200);

    lowered();
    feed.get(rows, path, "If-None-Match", tag).is(200);
  }

  private static void supervisionChanges() {
    var audit = CountedAudits.of("supervision", "north", "2026-09-01", null, true);
    CountedAudits.grade(audit, "recording", "good");
  }

  private static void supervisionCeases() {
    Situation.run(
        "update counted_audit set counted_to = now() where counted_to is null and type = 'supervision'");
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedSet.class,
      names = {"AUDITS", "AREA_GRADES", "MODERATIONS", "GRADE_HISTORY", "GRADE_COUNTS"})
  void whenSupervisionAuditsChangeIsToldOnlyToThoseWhoMayReadThem(FeedSet set) {
    lowered();
    var path = "/api/reporting/" + set.path();
    var others = clients.live(Scope.ROWS, Scope.AGGREGATE);

    for (var change :
        List.<Runnable>of(
            ReadSetAgainTest::supervisionChanges, ReadSetAgainTest::supervisionCeases)) {
      var seen = feed.get(others, path).is(200);
      var all = feed.get(supervision, path).is(200);
      change.run();

      assertSays(feed.get(others, path), seen.header("ETag"), seen.header("Plumbline-Next-Token"));
      var changed = feed.get(supervision, path).is(200);
      assertThat(changed.header("ETag")).isNotEqualTo(all.header("ETag"));
      assertThat(changed.header("Plumbline-Next-Token"))
          .isNotEqualTo(all.header("Plumbline-Next-Token"));
    }
  }

  private static void assertSays(Feed.Got answer, String tag, String token) {
    assertThat(answer.is(200).header("ETag")).isEqualTo(tag);
    assertThat(answer.header("Plumbline-Next-Token")).isEqualTo(token);
  }

  @Test
  void packedForThoseWhoTakeIt() throws IOException {
    lowered();
    var plain = feed.get(rows, "/api/reporting/codes");
    var packed = feed.open(rows, "/api/reporting/codes", "Accept-Encoding", "gzip");

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var body = new GZIPInputStream(new ByteArrayInputStream(packed.body().readAllBytes()))) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    assertThat(
            feed.get(rows, "/api/reporting/codes", "Accept-Encoding", "gzip;q=0")
                .header("Content-Encoding"))
        .isEmpty();
  }
}
