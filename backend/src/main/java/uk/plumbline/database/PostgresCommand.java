package uk.plumbline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs one of PostgreSQL's programs to its end. They refuse to be root, so root runs them in a user
 * namespace of their own, where the same files and processes have no privileged owner.
 */
final class PostgresCommand {

  /** How PostgreSQL's programs and its log mark what went wrong. */
  private static final Pattern ERROR = Pattern.compile("(FATAL|PANIC|error): ");

  private static final List<String> IN_USER_NAMESPACE = List.of("unshare", "--user");

  private final PostgresPrograms programs;
  private final List<String> prefix;

  /**
   * @throws StartRefused if we are root on a machine without user namespaces
   */
  PostgresCommand(PostgresPrograms programs) throws IOException {
    this.programs = programs;
    this.prefix = isRoot() ? IN_USER_NAMESPACE : List.of();
    if (isRoot() && !userNamespacesWork()) {
      throw new StartRefused(
          "PostgreSQL will not run as root, and this machine lets root make no user namespace:"
              + " start Plumbline as an ordinary user, or name a database of your own with"
              + " PLUMBLINE_DB_URL.");
    }
  }

  /**
   * What a program said and how it ended.
   *
   * @param code exit code; 0 is success
   * @param said its standard output and error together
   */
  record Outcome(int code, String said) {

    boolean succeeded() {
      return code == 0;
    }

    /** The same with more that was said, such as in a log. */
    Outcome with(String more) {
      return new Outcome(code, said + more);
    }

    /** The first line that names an error, else the last line of all. */
    String reason() {
      return said.strip()
          .lines()
          .filter(line -> ERROR.matcher(line).find())
          .findFirst()
          .or(() -> said.strip().lines().reduce((first, second) -> second))
          .map(line -> line.substring(endOfMarker(line)).strip())
          .orElse("no reason given");
    }

    private static int endOfMarker(String line) {
      var marker = ERROR.matcher(line);
      return marker.find() ? marker.end() : 0;
    }
  }

  /**
   * Runs a program and waits for its end; one that outstays the limit is killed.
   *
   * @param limit how long it may take
   * @param program name without folder, such as {@code initdb}
   */
  Outcome run(Duration limit, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(programs.path(program));
    command.addAll(List.of(arguments));
    return run(limit, command);
  }

  private static Outcome run(Duration limit, List<String> command) throws IOException {
    // A file, not a pipe: a postmaster started by pg_ctl would inherit the pipe and keep it open.
    Path said = Files.createTempFile("plumbline-", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      // Messages in English whatever the machine speaks, and no setting taken from PG* variables.
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      builder.environment().put("LC_ALL", "C");
      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, "gave up after " + limit.toSeconds() + " seconds");
      }
      return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean userNamespacesWork() {
    List<String> trial = new ArrayList<>(IN_USER_NAMESPACE);
    trial.add("true");
    try {
      return run(Duration.ofSeconds(10), trial).succeeded();
    } catch (IOException unshareIsMissing) {
      return false;
    }
  }
}
