package uk.plumbline.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the feed on its way from the database to whoever asked for it, piece by piece as they
 * take it: rows are in memory only until the next piece is sent, however many there are.
 */
final class FeedDownload {
  /** Bytes of a piece before it is packed. */
  private static final int PIECE = 64 * 1024;

  private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();
  private static final Logger LOG = LoggerFactory.getLogger(FeedDownload.class);

  /**
   * What is downloaded, and by whom.
   *
   * @param client who reads
   * @param set for the log
   * @param sql that gives the rows
   * @param format of the file
   * @param isPacked whether as gzip
   * @param mayGoOn asked about once a second: whether the client may still read
   */
  record Order(
      String client,
      FeedSet set,
      String sql,
      RowFormat format,
      boolean isPacked,
      BooleanSupplier mayGoOn) {}

  /** How it ended. */
  private enum End {
    CUT_OFF("was cut off by the reader"),
    REVOKED("was ended: the client may not read any more"),
    FAILED("failed"),
    COMPLETE("is complete");

    private final String words;

    End(String words) {
      this.words = words;
    }
  }

  /** Thrown into a download whose client was revoked; the reader sees the connection end. */
  static final class Revoked extends RuntimeException {
    Revoked() {
      super("The service client may not read any more", null, false, false);
    }
  }

  private final Order order;
  private final FeedConnection connection;
  private final Executor aside;
  private final CopyOut copy;
  private final Bytes rowsOut = new Bytes(PIECE + PIECE / 4);
  private final Bytes packedOut = new Bytes(PIECE);
  private final OutputStream packer;
  private long rows;
  private long bytes;
  private final LongSupplier nanos;
  private long lookedAt;
  private End end = End.CUT_OFF;
  private boolean isOver;

  /**
   * Takes a connection and begins to read.
   *
   * @param aside runs what must go on when whoever reads is interrupted
   * @param nanos the time, from any beginning
   * @throws FeedBusy when there is none
   * @throws SQLException when the database refuses
   */
  FeedDownload(Order order, FeedConnections connections, Executor aside, LongSupplier nanos)
      throws SQLException, IOException {
    this.order = order;
    this.aside = aside;
    this.nanos = nanos;
    this.lookedAt = nanos.getAsLong();
    this.connection = connections.take(order.client());
    try {
      this.packer = order.isPacked() ? packer() : null;
      this.copy = connection.copy().copyOut("copy (" + order.sql() + ") to stdout");
    } catch (SQLException | IOException | RuntimeException failure) {
      connection.discard();
      throw failure;
    }
    order.format().begin(rowsOut);
  }

  /**
   * The next piece, of some 64 kB before packing.
   *
   * @return null when there is no more
   * @throws Revoked when the client may not read any more
   */
  byte[] next() {
    try {
      look();
      while (!isOver && rowsOut.length() < PIECE) {
        byte[] line = copy.readFromCopy();
        if (line == null) {
          isOver = true;
        } else {
          CopiedRow.write(line, order.format(), rowsOut);
          rows++;
        }
      }
      var piece = packer == null ? taken(rowsOut) : packed();
      if (piece.length == 0) {
        end = End.COMPLETE;
        return null;
      }
      bytes += piece.length;
      return piece;
    } catch (Revoked noMore) {
      end = End.REVOKED;
      throw noMore;
    } catch (SQLException | IOException | RuntimeException failure) {
      // Who reads no more has whoever reads for them interrupted, in the middle of reading too.
      end = Thread.currentThread().isInterrupted() ? End.CUT_OFF : End.FAILED;
      throw new IllegalStateException("The feed could not be read on", failure);
    }
  }

  /** Gives the connection back, or ends it where the database was still sending. */
  void close() {
    if (isOver) {
      connection.close();
    } else {
      connection.discard();
    }
    LOG.info(
        "Download of {} by {} {}: {} rows, {} bytes",
        order.set().path(),
        order.client(),
        end.words,
        rows,
        bytes);
  }

  private void look() {
    var now = nanos.getAsLong();
    if (now - lookedAt > BETWEEN_LOOKS) {
      lookedAt = now;
      // An interruption in the middle would end a connection that the people at work share.
      if (!CompletableFuture.supplyAsync(order.mayGoOn()::getAsBoolean, aside).join()) {
        throw new Revoked();
      }
    }
  }

  /** A packed piece may be long in coming, since packing holds some bytes back. */
  private byte[] packed() throws IOException {
    if (rowsOut.length() > 0) {
      packer.write(taken(rowsOut));
      packer.flush();
    } else if (isOver) {
      packer.close();
    }
    return taken(packedOut);
  }

  private static byte[] taken(Bytes from) {
    var piece = from.copy();
    from.clear();
    return piece;
  }

  private OutputStream packer() throws IOException {
    var sink =
        new OutputStream() {
          @Override
          public void write(int one) {
            packedOut.put(one);
          }

          @Override
          public void write(byte[] from, int begin, int length) {
            packedOut.put(from, begin, begin + length);
          }
        };
    return new Packing.QuickGzip(sink);
  }
}
