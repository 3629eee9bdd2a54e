package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.Situation;

/** What tools are told of changes after the server's clock was put back. */
@MicronautTest(transactional = false)
class ClockPutBackTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;
  @Inject FeedCatalogue catalogue;

  private Clients.Client rows;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
  }

  private Replica replica(FeedSet set) {
    return new Replica(feed, rows, catalogue.table(set)).load();
  }

  private Answer finalised() {
    return Drafts.finalised(council.as("auditor"), council.as("moderator"));
  }

  private void reopen(Answer audit) {
    council
        .as("improvement")
        .write("POST", Drafts.path(audit) + "/reopening", audit.etag(), Situation.REASON)
        .is(200);
  }

  private static void move(String to, String which) {
    Situation.run(
        """
        alter table counted_audit disable trigger user;
        update counted_audit set counted_from = %s where %s;
        alter table counted_audit enable trigger user
        """
            .formatted(to, which));
  }

  private static String counts(Answer audit) {
    return "audit_id = '" + audit.text("/id") + "'";
  }

  @Test
  void whatChangesAfterTheClockWasPutBackIsTold() {
    // The clock was an hour ahead when this was finalised.
    move("now() + interval '1 hour'", counts(finalised()));
    var replica = replica(FeedSet.AUDITS);
    assertThat(replica.rows()).hasSize(1);

    var other = finalised();
    replica.update();
    assertThat(replica.rows()).hasSize(2).isEqualTo(replica(FeedSet.AUDITS).rows());

    reopen(other);
    replica.update();
    assertThat(replica.rows()).hasSize(1).isEqualTo(replica(FeedSet.AUDITS).rows());
  }

  @Test
  void whatChangesAtATimeThatATokenWasGivenAtAlreadyIsTold() {
    var before = finalised();
    var replica = replica(FeedSet.AUDITS);

    // The clock was put back, between the last change and the answer.
    move(
        "(select counted_from + interval '1 microsecond' from counted_audit where %s)"
            .formatted(counts(before)),
        counts(finalised()));
    replica.update();

    assertThat(replica.rows()).hasSize(2).isEqualTo(replica(FeedSet.AUDITS).rows());
  }
}
