package uk.plumbline.reporting;

import java.sql.SQLTransientConnectionException;
import uk.plumbline.shared.ProblemType;

/** There is no room for one more reader of the feed, who should come again later. */
final class FeedBusy extends SQLTransientConnectionException {
  private static final long serialVersionUID = 1L;

  /** Seconds until it is worth asking again. */
  static final String RETRY_AFTER = "60";

  private final ProblemType problem;
  private final String detail;

  private FeedBusy(String message, Throwable cause, ProblemType problem, String detail) {
    super(message, cause);
    this.problem = problem;
    this.detail = detail;
  }

  /** A client has all the reads that one may have. */
  static FeedBusy ofClient(String client, int most) {
    return new FeedBusy(
        "Service client " + client + " has as many reads as it may",
        null,
        ProblemType.FEED_BUSY,
        "This service client has %d reads open, as many as it may. Let one end first, or ask for fewer at once."
            .formatted(most));
  }

  /** All clients together have all the reads there may be. */
  static FeedBusy ofEverybody() {
    return new FeedBusy(
        "No turn of the feed is free",
        null,
        ProblemType.FEED_BUSY,
        "Other reporting tools are reading just now. Nothing is wrong with the request: ask again in"
            + " a minute.");
  }

  /** Whoever waited does so no more. */
  static FeedBusy waitingIsOver(InterruptedException gone) {
    return new FeedBusy(
        "Whoever waited for a turn of the feed is gone",
        gone,
        ProblemType.FEED_BUSY,
        "The wait was ended. Ask again in a minute.");
  }

  /** The database lets nobody in. */
  static FeedBusy withoutDatabase(Throwable cause) {
    return new FeedBusy(
        "The database gives the feed no connection",
        cause,
        ProblemType.UNAVAILABLE,
        "Nothing is wrong with the request: ask again in a minute.");
  }

  /** What it is called towards the reader. */
  ProblemType problem() {
    return problem;
  }

  /** What the reader is told. */
  String detail() {
    return detail;
  }
}
