package uk.plumbline.reporting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who may read the feed just now: so many at once, of whom one service client has only some, and in
 * the order in which they came. The pool of connections could count too, but does not tell those
 * who wait that a connection was ended instead of given back.
 */
final class FeedTurns {
  private final int ofOneClient;
  private final Semaphore everybody;
  private final Map<String, Semaphore> clients = new ConcurrentHashMap<>();

  /**
   * @param atOnce turns there are
   * @param ofOneClient those that one client may have
   */
  FeedTurns(int atOnce, int ofOneClient) {
    this.ofOneClient = ofOneClient;
    this.everybody = new Semaphore(atOnce, true);
  }

  /** A turn, until it is closed. */
  final class Turn implements AutoCloseable {
    private final Semaphore client;
    private final AtomicBoolean isOver = new AtomicBoolean();

    private Turn(Semaphore client) {
      this.client = client;
    }

    @Override
    public void close() {
      if (isOver.compareAndSet(false, true)) {
        everybody.release();
        client.release();
      }
    }
  }

  /**
   * A turn for a service client, once there is one.
   *
   * @param patience nanoseconds to wait at most
   * @throws FeedBusy when this client has too many, or everybody together, for too long, or the
   *     thread is interrupted
   */
  Turn take(String client, long patience) throws FeedBusy {
    var until = System.nanoTime() + patience;
    var own = clients.computeIfAbsent(client, each -> new Semaphore(ofOneClient, true));
    if (!isTaken(own, until)) {
      throw FeedBusy.ofClient(client, ofOneClient);
    }
    var hasTurn = false;
    try {
      hasTurn = isTaken(everybody, until);
    } finally {
      if (!hasTurn) {
        own.release();
      }
    }
    if (!hasTurn) {
      throw FeedBusy.ofEverybody();
    }
    return new Turn(own);
  }

  private static boolean isTaken(Semaphore one, long until) throws FeedBusy {
    try {
      return one.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
      throw FeedBusy.waitingIsOver(gone);
    }
  }
}
