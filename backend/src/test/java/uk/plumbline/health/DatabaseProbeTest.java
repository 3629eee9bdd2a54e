package uk.plumbline.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.jdbc.DataSourceResolver;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {

  @Test
  void databaseThatSwallowsEverythingHoldsUpNoOneAndTakesOneThread() throws Exception {
    AtomicInteger questions = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    DataSource silent =
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  questions.incrementAndGet();
                  never.await();
                  return null;
                });
    DatabaseProbe probe = new DatabaseProbe(silent, DataSourceResolver.DEFAULT);
    Instant begun = Instant.now();

    try (var callers = Executors.newFixedThreadPool(20)) {
      List<Future<Boolean>> answers =
          IntStream.range(0, 20).mapToObj(caller -> callers.submit(probe::answers)).toList();
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get()).isFalse();
      }
    }

    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(4));
    assertThat(questions).hasValue(1);
    probe.stop();
  }
}
