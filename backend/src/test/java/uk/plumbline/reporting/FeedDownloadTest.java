package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.plumbline.testing.LogOf;

/** One download, piece by piece, and the looks whether it may go on. */
@MicronautTest(transactional = false)
class FeedDownloadTest {
  /** After which the next piece begins with a look. */
  private static final Duration UNTIL_A_LOOK = Duration.ofMillis(1_100);

  private final AtomicLong nanos = new AtomicLong();

  @Inject FeedConnections connections;

  @Inject
  @Named(TaskExecutors.BLOCKING)
  ExecutorService threads;

  @RegisterExtension final LogOf log = new LogOf(FeedDownload.class);

  private FeedDownload download(BooleanSupplier mayGoOn) throws Exception {
    return new FeedDownload(
        new FeedDownload.Order(
            "client-1",
            FeedSet.TEAMS,
            "select n::text from generate_series(1, 20) n",
            FileKind.CSV.format(List.of("n"), List.of(FeedType.TEXT)),
            false,
            mayGoOn),
        connections,
        threads,
        nanos::get);
  }

  @Test
  void itIsCompleteOnceEveryRowWasTaken() throws Exception {
    var download = download(() -> true);

    assertThat(new String(download.next(), StandardCharsets.UTF_8)).startsWith("n\r\n1\r\n2\r\n");
    assertThat(download.next()).isNull();
    download.close();

    assertThat(log.messages()).singleElement().asString().contains("client-1 is complete: 20 rows");
    assertThat(connections.taken()).isZero();
  }

  @Test
  void itIsAskedOnlyNowAndThen() throws Exception {
    var looks = new AtomicInteger();
    var download = download(() -> looks.incrementAndGet() > 0);
    download.next();
    assertThat(looks).hasValue(0);
    nanos.addAndGet(UNTIL_A_LOOK.toNanos());
    download.next();
    download.close();

    assertThat(looks).hasValue(1);
  }

  @Test
  void aReaderWhoGoesAwayDoesNotInterruptTheLook() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var isInterrupted = new boolean[1];
    var download =
        download(
            () -> {
              begun.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException interrupted) {
                isInterrupted[0] = true;
              }
              return true;
            });
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      nanos.addAndGet(UNTIL_A_LOOK.toNanos());
      var reading = readers.submit(download::next);
      begun.await();
      reading.cancel(true);
      mayEnd.countDown();
    }
    download.close();

    assertThat(isInterrupted[0]).isFalse();
    assertThat(connections.taken()).isZero();
  }

  @Test
  void aLookThatFailsIsNoReaderWhoWentAway() throws Exception {
    var download =
        download(
            () -> {
              throw new IllegalStateException("the database is gone");
            });
    nanos.addAndGet(UNTIL_A_LOOK.toNanos());

    assertThatThrownBy(download::next).hasRootCauseMessage("the database is gone");
    download.close();

    assertThat(log.messages()).singleElement().asString().contains("client-1 failed: 0 rows");
    assertThat(connections.taken()).isZero();
  }

  @Test
  void aClientThatMayNotReadAnyMoreGetsNoMore() throws Exception {
    var download = download(() -> false);
    nanos.addAndGet(UNTIL_A_LOOK.toNanos());

    assertThatThrownBy(download::next).isInstanceOf(FeedDownload.Revoked.class);
    download.close();

    assertThat(log.messages()).singleElement().asString().contains("may not read any more");
    assertThat(connections.taken()).isZero();
  }
}
