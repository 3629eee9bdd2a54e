package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.client.Scope;
import uk.plumbline.counted.LivesOfAudits;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Feed;

/**
 * Reporting tools bring what they hold up to date again and again while thousands of audits are
 * finalised, checked late, challenged, reopened and withdrawn by many people at once. In the end
 * each holds exactly what the database does: no row lost, none twice. Somebody else reads page by
 * page meanwhile, and every time has all audits of one instant.
 */
@MicronautTest(transactional = false)
class ManyReadersTest {
  private static final int PEOPLE = 6;
  private static final int LIVES = 350;

  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;
  @Inject FeedCatalogue catalogue;
  @Inject LivesOfAudits lives;

  private Clients.Client rows;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
  }

  private Replica replica(FeedSet set) {
    return new Replica(feed, rows, catalogue.table(set)).load();
  }

  /** Updates without a pause until the others have done their work, and once more. */
  private static Callable<Integer> reading(Replica replica, AtomicBoolean over) {
    return () -> {
      int updates = 0;
      while (!over.get()) {
        replica.update();
        updates++;
      }
      replica.update();
      return updates;
    };
  }

  /** Reads all pages again and again, and holds them to the file of the same instant. */
  private Callable<Integer> paging(AtomicBoolean over) {
    var columns = List.of("auditId", "teamCode", "finalGradeCode", "countedFrom");
    var client = clients.live(Scope.ROWS);
    return () -> {
      int times = 0;
      do {
        var pages =
            feed.pages(
                client, "/odata/v4/Audits", "Prefer", "odata.maxpagesize=" + (40 + 60 * times));
        var asAt = pages.getFirst().get("@plumbline.asAt").asText();
        var whole =
            feed.get(
                client, "/api/reporting/audits?asAt=" + asAt, "Accept", "application/x-ndjson");
        assertThat(
                pages.stream()
                    .flatMap(page -> page.get("value").valueStream())
                    .map(row -> Replica.values(row, columns))
                    .toList())
            .containsExactlyInAnyOrderElementsOf(
                whole.is(200).lines().stream().map(row -> Replica.values(row, columns)).toList());
        times++;
      } while (!over.get());
      return times;
    };
  }

  @Test
  void theyEndWithExactlyWhatTheDatabaseHolds() throws Exception {
    var replicas =
        Arrays.stream(FeedSet.values()).filter(FeedSet::isCounted).map(this::replica).toList();
    var over = new AtomicBoolean();
    var audits = LivesOfAudits.audits(PEOPLE, LIVES);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers = replicas.stream().map(one -> threads.submit(reading(one, over))).toList();
      var pager = threads.submit(paging(over));
      try {
        var people =
            IntStream.range(0, PEOPLE)
                .mapToObj(person -> threads.submit(lives.work(person, PEOPLE, audits, false)))
                .toList();
        for (var person : people) {
          person.get();
        }
      } finally {
        over.set(true);
      }
      for (var reader : readers) {
        assertThat(reader.get()).as("updates meanwhile").isGreaterThan(3);
      }
      assertThat(pager.get()).as("times that all pages were read").isGreaterThan(3);
    }

    for (var replica : replicas) {
      assertThat(replica.changed()).isPositive();
    }
    assertThat(replicas.getFirst().gone()).as("audits that were gone").isGreaterThan(50);
    var sets = Arrays.stream(FeedSet.values()).filter(FeedSet::isCounted).toList();
    for (int at = 0; at < sets.size(); at++) {
      var replica = replicas.get(at);
      var inTables = SetInTables.of(sets.get(at));
      assertThat(replica.rows())
          .as(sets.get(at).setName())
          .isNotEmpty()
          .isEqualTo(replica(sets.get(at)).rows());
      assertThat(replica.values(inTables.columns()))
          .as(sets.get(at) + " in the tables")
          .containsExactlyInAnyOrderElementsOf(inTables.rows());
    }
  }
}
