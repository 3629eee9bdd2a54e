package uk.plumbline.pack;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.plumbline.counted.WhatCounts;

/**
 * Makes packs in the background, few at a time, so that nobody waits for a page meanwhile. The
 * queue is in the database: what was being made when the server stopped is made when it starts
 * again, with the figures it had if they were frozen by then.
 */
@Singleton
class PackMakers implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PackMakers.class);
  private static final int AT_ONCE = 2;

  private final PackProgress progress;
  private final WhatCounts whatCounts;
  private final CountFigures figures;
  private final PackDocument document;
  private final ObjectMapper json;
  private final ExecutorService makers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("pack-maker-", 1).daemon().factory());

  PackMakers(
      PackProgress progress,
      WhatCounts whatCounts,
      CountFigures figures,
      PackDocument document,
      ObjectMapper json) {
    this.progress = progress;
    this.whatCounts = whatCounts;
    this.figures = figures;
    this.document = document;
    this.json = json;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    progress.resume();
    wake();
  }

  /** Has waiting packs made. To be called after a pack was asked for, outside its transaction. */
  void wake() {
    try {
      makers.execute(this::makeWaiting);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("Stopping; waiting packs are made after the next start");
    }
  }

  @PreDestroy
  void stop() {
    makers.shutdownNow();
  }

  private void makeWaiting() {
    try {
      for (var next = progress.takeNext();
          next.isPresent() && !makers.isShutdown();
          next = progress.takeNext()) {
        make(next.get());
      }
    } catch (RuntimeException e) {
      // The database is away or the server stops. Packs stay in the queue until the next call.
      LOG.warn("Waiting meeting packs cannot be taken up: {}", e.getClass().getSimpleName());
    }
  }

  private void make(PackRow pack) {
    try {
      progress.finish(pack, document.of(pack, frozen(pack)));
    } catch (PackProgress.Overtaken overtaken) {
      LOG.debug("Pack {}: another attempt makes it", pack.id());
    } catch (IOException | RuntimeException e) {
      if (makers.isShutdown()) {
        return;
      }
      LOG.error("Pack {} could not be made", pack.id(), e);
      progress.fail(pack);
    }
  }

  /** The figures of an earlier attempt, else new ones of this instant. */
  private PackFigures frozen(PackRow pack) throws IOException {
    var kept = progress.frozen(pack);
    if (kept.isPresent()) {
      return json.readValue(kept.get(), PackFigures.class);
    }
    var asAt = whatCounts.latestSettled();
    var found =
        figures.count(
            pack, asAt, progress.before(pack, asAt), step -> progress.reached(pack, step));
    progress.freeze(pack, asAt, text(found));
    return found;
  }

  private String text(PackFigures found) {
    try {
      return json.writeValueAsString(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
