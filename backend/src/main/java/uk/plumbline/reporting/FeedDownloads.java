package uk.plumbline.reporting;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Downloads that are read from the database as fast as their readers take them, and no faster. */
@Singleton
class FeedDownloads {
  private final FeedConnections connections;
  private final ExecutorService blocking;
  private final Scheduler scheduler;

  FeedDownloads(
      FeedConnections connections, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.connections = connections;
    this.blocking = blocking;
    this.scheduler = Schedulers.fromExecutorService(blocking);
  }

  /** The pieces of a file; nothing is asked of the database before somebody takes the first. */
  Publisher<byte[]> pieces(FeedDownload.Order order) {
    return Flux.generate(
            () -> new FeedDownload(order, connections),
            FeedDownloads::next,
            // A reader that goes away is noticed by a thread that must not wait.
            download -> blocking.execute(download::close))
        .subscribeOn(scheduler);
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
