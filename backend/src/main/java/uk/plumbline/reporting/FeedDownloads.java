package uk.plumbline.reporting;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import uk.plumbline.shared.ProblemException;

/** Downloads that are read from the database as fast as their readers take them, and no faster. */
@Singleton
class FeedDownloads {
  private static final Logger LOG = LoggerFactory.getLogger(FeedDownloads.class);

  /** By which Reactor finds what to do with a failure that nobody waits for any more. */
  private static final String AFTER_THE_END = "reactor.onErrorDropped.local";

  /** A piece came just as its reader went: how the download ended is logged with the download. */
  private static final Consumer<Throwable> NOTHING_TO_DO =
      failure -> LOG.debug("A piece came too late for its reader", failure);

  private final FeedConnections connections;
  private final ExecutorService blocking;
  private final Scheduler scheduler;

  FeedDownloads(
      FeedConnections connections, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.connections = connections;
    this.blocking = blocking;
    this.scheduler = Schedulers.fromExecutorService(blocking);
  }

  /**
   * The pieces of a file; nothing is asked of the database before somebody takes the first.
   *
   * @param writer the thread that writes to the reader
   */
  Publisher<byte[]> pieces(FeedDownload.Order order, Executor writer) {
    return Flux.<byte[], FeedDownload>generate(
            () -> begun(order),
            FeedDownloads::next,
            // A reader that goes away is noticed by a thread that must not wait.
            download -> blocking.execute(download::close))
        .subscribeOn(scheduler)
        // Handed over by the thread that also notices that the reader is gone, so never after that:
        // the server would not let go of a piece that comes too late. One is read ahead meanwhile.
        .publishOn(Schedulers.fromExecutor(writer), 1)
        .contextWrite(context -> context.put(AFTER_THE_END, NOTHING_TO_DO));
  }

  private FeedDownload begun(FeedDownload.Order order) throws SQLException, IOException {
    try {
      return new FeedDownload(order, connections, blocking, System::nanoTime);
    } catch (FeedBusy busy) {
      LOG.warn(busy.getMessage(), busy.getCause());
      throw new ProblemException(busy.problem(), busy.detail())
          .withHeader("Retry-After", FeedBusy.RETRY_AFTER);
    }
  }

  private static FeedDownload next(FeedDownload download, SynchronousSink<byte[]> sink) {
    var piece = download.next();
    if (piece == null) {
      sink.complete();
    } else {
      sink.next(piece);
    }
    return download;
  }
}
