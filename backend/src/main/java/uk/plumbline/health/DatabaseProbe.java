package uk.plumbline.health;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database for a sign of life without ever waiting long for it. However many callers ask,
 * one question is under way at a time and all share its answer, so a database that swallows
 * everything and answers nothing costs one thread.
 */
@Singleton
final class DatabaseProbe {

  private static final int ANSWER_SECONDS = 2;
  private static final long WAIT_MILLISECONDS = 2_500;

  private final DataSource dataSource;
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("database-probe").daemon().unstarted(task));
  private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(false);

  /**
   * @param resolver finds the pool itself behind the data source that only works in a transaction
   */
  DatabaseProbe(DataSource dataSource, DataSourceResolver resolver) {
    this.dataSource = resolver.resolve(dataSource);
  }

  /** Whether the database answered just now, within two and a half seconds. */
  boolean answers() {
    try {
      return question().get(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException noAnswer) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized CompletableFuture<Boolean> question() {
    if (underWay.isDone()) {
      underWay = CompletableFuture.supplyAsync(this::ask, asking);
    }
    return underWay;
  }

  private boolean ask() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }

  @PreDestroy
  void stop() {
    asking.shutdownNow();
  }
}
