package uk.plumbline.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A program of ours in a JVM of its own, for tests of what happens when processes are stopped or
 * killed. Closing it kills it if it still runs.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a main class. One of the production code runs without the tests' classes beside it, so
   * that nothing they bring, such as the test database, is picked up.
   *
   * @param output file that takes what the program prints
   * @param environment added to our own environment
   * @param arguments of the program
   */
  public static ServerProcess start(
      Class<?> main, Path output, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPathFor(main), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_"));
    builder.environment().putAll(environment);
    return new ServerProcess(
        builder.redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
  }

  private static String classPathFor(Class<?> main) {
    String tests = location(ServerProcess.class);
    String all = System.getProperty("java.class.path");
    if (location(main).equals(tests)) {
      return all;
    }
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).equals(Path.of(tests)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** The process number. */
  public long pid() {
    return process.pid();
  }

  /** All that the program has printed so far. */
  public String printed() throws IOException {
    return Files.readString(output);
  }

  /** Waits until the program has printed something, and fails if it ends or a minute goes by. */
  public void awaitPrinted(String text) throws IOException {
    await(
        () -> {
          try {
            return printed().contains(text) || !process.isAlive();
          } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
          }
        });
    if (!printed().contains(text)) {
      throw new AssertionError("Ended without printing '" + text + "': " + printed());
    }
  }

  /** Asks the program to stop, as a terminal or a service manager would. */
  public int stop() throws InterruptedException {
    process.destroy();
    return awaitEnd();
  }

  /** Kills the program, as the kernel would for want of memory: nothing of its own runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Waits for the end and returns the exit code. */
  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("Process " + pid() + " did not end within " + LIMIT);
    }
    return process.exitValue();
  }

  /** Looks every 50 milliseconds until something is so, and fails after a minute. */
  public static void await(BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Not so within " + LIMIT);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
