package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;

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
