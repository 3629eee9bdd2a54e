package uk.plumbline.reporting;

import java.sql.SQLTransientConnectionException;

/** There is no connection for one more reader of the feed, who should come again later. */
final class FeedBusy extends SQLTransientConnectionException {
  private static final long serialVersionUID = 1L;

  /** Seconds until it is worth asking again. */
  static final String RETRY_AFTER = "60";

  /** What the reader is told. */
  static final String DETAIL = "The feed is busy. Nothing is wrong with the request.";

  /**
   * @param message for the log
   * @param cause why no connection could be made; null where all were taken
   */
  FeedBusy(String message, Throwable cause) {
    super(message, cause);
  }
}
