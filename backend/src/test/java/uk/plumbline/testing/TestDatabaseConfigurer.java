package uk.plumbline.testing;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives every application context that a test starts the test database and a port of its own, so
 * that a test class needs no more than {@code @MicronautTest(transactional = false)}.
 */
@ContextConfigurer
public final class TestDatabaseConfigurer implements ApplicationContextConfigurer {

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.properties(TestDatabase.get().properties());
    builder.properties(
        Map.of(
            "micronaut.server.port",
            -1,
            "plumbline.data",
            dataFolder().toAbsolutePath().toString()));
  }

  /** Tests run in several JVMs at once, and a data folder belongs to one. */
  private static Path dataFolder() {
    return Path.of("target", "test-data-" + System.getProperty("surefire.forkNumber", "1"));
  }
}
