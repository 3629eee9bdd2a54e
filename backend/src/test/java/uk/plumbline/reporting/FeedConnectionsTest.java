package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets one of the feed's connections, and when. */
@MicronautTest(transactional = false)
class FeedConnectionsTest {
  /** Seconds within which a free connection is handed on; much less than those that people wait. */
  private static final int SOON = 5;

  @Inject FeedConnections connections;

  private final Deque<FeedConnection> taken = new ArrayDeque<>();

  @BeforeEach
  void takeAll() throws SQLException {
    for (int one = 0; one < FeedConnections.AT_ONCE; one++) {
      taken.add(connections.take("client-" + one));
    }
  }

  @AfterEach
  void giveBack() {
    taken.forEach(FeedConnection::close);
  }

  /** Takes a connection in a thread of its own, which waits when this returns. */
  private FutureTask<FeedConnection> waiting(String client) throws InterruptedException {
    var task = new FutureTask<>(() -> connections.take(client));
    var thread = Thread.ofPlatform().daemon().start(task);
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.sleep(5);
    }
    return task;
  }

  private static void use(FutureTask<FeedConnection> waiter) throws Exception {
    try (var connection = waiter.get(SOON, TimeUnit.SECONDS);
        var statement = connection.sql().createStatement()) {
      assertThat(statement.execute("select 1")).isTrue();
    }
  }

  @Test
  void oneThatIsGivenBackGoesToWhoeverWaits() throws Exception {
    var waiter = waiting("another");

    taken.removeFirst().close();

    use(waiter);
  }

  @Test
  void oneThatIsEndedMakesRoomForWhoeverWaits() throws Exception {
    var waiter = waiting("another");

    taken.removeFirst().discard();

    use(waiter);
  }

  @Test
  void allThatAreEndedAtOnceMakeRoomForAllWhoWait() throws Exception {
    var waiters = new ArrayDeque<FutureTask<FeedConnection>>();
    for (int one = 0; one < FeedConnections.AT_ONCE; one++) {
      waiters.add(waiting("another-" + one));
    }

    taken.forEach(FeedConnection::discard);

    for (var waiter : waiters) {
      taken.add(waiter.get(SOON, TimeUnit.SECONDS));
    }
    assertThat(connections.taken()).isEqualTo(FeedConnections.AT_ONCE);
  }

  @Test
  void whoeverCameFirstIsFirst() throws Exception {
    var first = waiting("first");
    var second = waiting("second");

    taken.removeFirst().discard();

    taken.add(first.get(SOON, TimeUnit.SECONDS));
    assertThat(second.isDone()).isFalse();
    taken.removeFirst().close();
    use(second);
  }

  @Test
  void whoeverGoesAwayWhileWaitingKeepsNoTurn() throws Exception {
    for (var gone : List.of("client-0", "another")) {
      for (int time = 0; time < FeedConnections.AT_ONCE; time++) {
        waiting(gone).cancel(true);
      }
    }

    var waiters = List.of(waiting("client-0"), waiting("another"));
    taken.removeLast().discard();
    taken.removeLast().close();

    for (var waiter : waiters) {
      use(waiter);
    }
  }

  @Test
  void whoeverGivesOneBackTwiceMakesRoomOnce() throws Exception {
    var one = taken.removeFirst();
    one.close();
    one.close();
    one.discard();
    taken.add(connections.take("another"));

    var waiter = waiting("one-more");

    assertThatThrownBy(() -> waiter.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    taken.removeFirst().close();
    use(waiter);
  }
}
