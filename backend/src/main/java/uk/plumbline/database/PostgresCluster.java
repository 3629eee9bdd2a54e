package uk.plumbline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a data folder: made, started and stopped. Callers hold the folder's lock.
 */
final class PostgresCluster implements AutoCloseable {

  /** The superuser, used only to set up the application's own role and database. */
  static final String SUPERUSER = "postgres";

  /** Crash recovery after a busy day can take minutes; an ordinary start takes under a second. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration MAKE_LIMIT = Duration.ofMinutes(2);
  private static final int PORT_TRIES = 5;
  private static final long LARGEST_LOG_BYTES = 5_000_000;
  private static final String SETTINGS_FILE = "plumbline.conf";

  private static final String NO_SOCKET = "could not create any TCP/IP sockets";
  private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

  private final DataFolder folder;
  private final PostgresCommand command;
  private boolean closed;

  PostgresCluster(DataFolder folder) throws IOException {
    this.folder = folder;
    this.command = new PostgresCommand(PostgresPrograms.under(folder.programs()));
  }

  /**
   * Starts the server, making the cluster first if there is none, and from then on starts it again
   * should it end unasked, so that the application's connections find it where it was.
   *
   * @return the port it listens on, on 127.0.0.1 only
   */
  synchronized int start() throws IOException {
    if (Files.notExists(folder.cluster())) {
      make();
    }
    stopOrphan();
    limitLog();
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      PostgresCommand.Outcome outcome = startOn(port);
      if (outcome.succeeded()) {
        watch(port);
        return port;
      }
      // Another program may have taken the port between our look and PostgreSQL's.
      if (attempt == PORT_TRIES || !outcome.said().contains(NO_SOCKET)) {
        throw new StartRefused(
            "The database in "
                + folder.path()
                + " does not start: "
                + outcome.reason()
                + " (see "
                + folder.log()
                + ").");
      }
    }
  }

  /** Starts the server on a port; what it had to say to its log is added to the outcome. */
  private PostgresCommand.Outcome startOn(int port) throws IOException {
    writeSettings(port);
    long logEnd = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
    PostgresCommand.Outcome outcome =
        command.run(
            START_LIMIT,
            "pg_ctl",
            "--pgdata=" + folder.cluster(),
            "--log=" + folder.log(),
            "--timeout=" + START_LIMIT.toSeconds(),
            "--wait",
            "start");
    return outcome.with(logFrom(logEnd));
  }

  private void watch(int port) throws IOException {
    postmaster()
        .ifPresent(process -> process.onExit().thenRunAsync(() -> startAgain(process, port)));
  }

  /** After an end unasked, such as a kill for want of memory: what was acknowledged is there. */
  private synchronized void startAgain(ProcessHandle ended, int port) {
    if (closed) {
      return;
    }
    LOG.error("The database (process {}) ended unasked; starting it again", ended.pid());
    try {
      PostgresCommand.Outcome outcome = startOn(port);
      if (outcome.succeeded()) {
        LOG.info("The database is back");
        watch(port);
      } else {
        LOG.error("The database does not start again: {}", outcome.reason());
      }
    } catch (IOException failure) {
      LOG.error("The database cannot be started again", failure);
    }
  }

  /** Stops the server: open transactions are rolled back, what was acknowledged stays. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Optional<ProcessHandle> process = postmaster();
    if (process.isEmpty()) {
      return;
    }
    PostgresCommand.Outcome outcome = stop();
    if (!outcome.succeeded() && process.get().isAlive()) {
      throw new IOException("the database did not stop: " + outcome.reason());
    }
  }

  /**
   * Makes a cluster that asks for a password on every connection and keeps checksums of its pages.
   * It is made beside its place and moved there whole, so that a start cut short leaves no half.
   */
  private void make() throws IOException {
    Path unfinished = folder.unfinishedCluster();
    PostgresPrograms.deleteTree(unfinished);
    folder.password();
    PostgresCommand.Outcome outcome =
        command.run(
            MAKE_LIMIT,
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + SUPERUSER,
            "--pwfile=" + folder.passwordFile(),
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (!outcome.succeeded()) {
      Files.writeString(
          folder.log(), outcome.said(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      throw new StartRefused(
          "A database cannot be made in "
              + folder.path()
              + ": "
              + outcome.reason()
              + " (see "
              + folder.log()
              + ").");
    }
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude = '" + SETTINGS_FILE + "'\n",
        StandardOpenOption.APPEND);
    Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Stops a PostgreSQL left running on this data by a server that was killed. We hold the folder's
   * lock, so no living server of ours is using it.
   */
  private void stopOrphan() throws IOException {
    ProcessHandle process = postmaster().orElse(null);
    if (process == null) {
      return;
    }
    if (!looksLikeOurPostmaster(process)) {
      // The number has gone to another program since; PostgreSQL would refuse on account of it.
      Files.delete(postmasterFile());
      return;
    }
    PostgresCommand.Outcome outcome = stop();
    if (!outcome.succeeded() && process.isAlive()) {
      throw new StartRefused(
          "A database process is left over from a server that was killed and will not stop"
              + " (process "
              + process.pid()
              + "): end it by hand and start again.");
    }
  }

  /** The living process that the data says is using it, if any. */
  private Optional<ProcessHandle> postmaster() throws IOException {
    if (Files.notExists(postmasterFile())) {
      return Optional.empty();
    }
    return Files.readAllLines(postmasterFile()).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("[0-9]{1,18}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        .filter(ProcessHandle::isAlive);
  }

  private boolean looksLikeOurPostmaster(ProcessHandle process) {
    // Where the arguments cannot be read the safe guess is that it is ours: we then ask it to stop
    // through pg_ctl, which checks for itself.
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(folder.cluster().toString()))
        .orElse(true);
  }

  private PostgresCommand.Outcome stop() throws IOException {
    return command.run(
        STOP_LIMIT.plusSeconds(5),
        "pg_ctl",
        "--pgdata=" + folder.cluster(),
        "--mode=fast",
        "--timeout=" + STOP_LIMIT.toSeconds(),
        "--wait",
        "stop");
  }

  private void writeSettings(int port) throws IOException {
    Files.writeString(
        folder.cluster().resolve(SETTINGS_FILE),
        """
        # Written by Plumbline at every start; changes made here are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 40
        timezone = 'UTC'
        log_timezone = 'UTC'
        # What the server acknowledges is on disk.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        # Statements and row values may name children: they stay out of the log.
        log_statement = 'none'
        log_min_error_statement = panic
        log_error_verbosity = terse
        """
            .formatted(port));
  }

  private void limitLog() throws IOException {
    if (Files.exists(folder.log()) && Files.size(folder.log()) > LARGEST_LOG_BYTES) {
      Files.move(
          folder.log(),
          folder.path().resolve("postgres.log.old"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String logFrom(long start) throws IOException {
    if (Files.notExists(folder.log())) {
      return "";
    }
    byte[] log = Files.readAllBytes(folder.log());
    int from = (int) Math.min(start, log.length);
    return new String(log, from, log.length - from, StandardCharsets.UTF_8);
  }

  private Path postmasterFile() {
    return folder.cluster().resolve("postmaster.pid");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
