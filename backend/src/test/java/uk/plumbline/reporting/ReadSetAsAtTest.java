package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;

/** Sets as they stood at an instant. */
@MicronautTest(transactional = false)
class ReadSetAsAtTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client rows;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
  }

  private void lowered() {
    var submitted = Drafts.submitted(council.as("auditor"));
    council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
        .is(200);
  }

  @Test
  void aPastInstantIsAnsweredAsItWas() {
    lowered();
    var before = feed.get(rows, "/api/reporting/audits").is(200);
    var counts = feed.get(rows, "/api/reporting/grade-counts").is(200);
    lowered();

    var at = "?asAt=" + before.header("Plumbline-As-At");
    assertThat(feed.get(rows, "/api/reporting/audits" + at).is(200).body())
        .isEqualTo(before.body());
    assertThat(
            feed.get(rows, "/api/reporting/grade-counts?asAt=" + counts.header("Plumbline-As-At"))
                .is(200)
                .sortedLines())
        .isEqualTo(counts.sortedLines());
    assertThat(feed.get(rows, "/api/reporting/audits").is(200).body().lines()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audits", "grade-counts", "grade-history"})
  void beforeEverythingThereIsNothing(String set) {
    lowered();

    for (var at : List.of("0001-01-01T00:00:00Z", "0001-01-01T14:00:00%2B14:00")) {
      assertThat(feed.get(rows, "/api/reporting/" + set + "?asAt=" + at).is(200).body().lines())
          .as("the names of the columns")
          .hasSize(1);
    }
  }

  @Test
  void noYearThatTheDatabaseCannotReadIsAskedFor() {
    var year = "0001-01-01T00:00:00%2B14:00";

    feed.get(rows, "/api/reporting/audits?asAt=" + year).is(400);
    feed.get(rows, "/api/reporting/teams?asAt=" + year).is(400);
    feed.get(rows, "/odata/v4/Audits?asAt=" + year).is(400);
    council
        .as("improvement")
        .get("/api/measures/judged-good?asAt=" + year)
        .isProblem(400, "bad-request");
  }

  @ParameterizedTest
  @EnumSource(FeedSet.class)
  void answersNameTheInstantThatTheirRowsAreOf(FeedSet set) {
    var then = "2025-01-01T00:00:00Z";

    for (var address : List.of("/api/reporting/" + set.path(), "/odata/v4/" + set.setName())) {
      var at = feed.get(rows, address + "?asAt=" + then).is(200).header("Plumbline-As-At");

      if (set.isCounted()) {
        assertThat(at).isEqualTo(then);
      } else {
        assertThat(Instant.parse(at)).isAfter(Instant.now().minusSeconds(600));
      }
    }
  }
}
