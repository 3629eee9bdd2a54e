package uk.plumbline.testing;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;

/**
 * Gives every application context that a test starts the test database and a port of its own, so
 * that a test class needs no more than {@code @MicronautTest(transactional = false)}.
 */
@ContextConfigurer
public final class TestDatabaseConfigurer implements ApplicationContextConfigurer {

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.properties(TestDatabase.get().properties());
    builder.properties(java.util.Map.of("micronaut.server.port", -1));
  }
}
