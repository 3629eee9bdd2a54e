package uk.plumbline;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened in the opposite order, once, when the process is told to stop: requests
 * end before connections do, and connections before the database. The JVM runs shutdown hooks all
 * at once, so there is one hook and it keeps this order.
 */
final class ClosingOrder {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean begun;

  private ClosingOrder() {}

  /** A closing order that runs when the JVM ends, whether by signal or by itself. */
  static ClosingOrder atExit() {
    ClosingOrder order = new ClosingOrder();
    Runtime.getRuntime().addShutdownHook(new Thread(order::closeAll, "closing"));
    return order;
  }

  /**
   * Remembers something to be closed before everything added earlier.
   *
   * @throws IllegalStateException if closing has begun; the newcomer has then been closed
   */
  void add(AutoCloseable closeable) {
    synchronized (this) {
      if (!begun) {
        open.push(closeable);
        return;
      }
    }
    close(closeable);
    throw new IllegalStateException("Stopped while starting");
  }

  /** Whether the process is on its way out. */
  synchronized boolean hasBegun() {
    return begun;
  }

  private void closeAll() {
    synchronized (this) {
      begun = true;
    }
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception failure) {
      // The logging system may be gone by now; the others must be closed all the same.
      System.err.println("While stopping: " + failure.getMessage());
    }
  }
}
