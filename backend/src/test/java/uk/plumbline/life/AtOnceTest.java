package uk.plumbline.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

/** Two people act on one audit at the same moment: one of them does, the other is told. */
@MicronautTest(transactional = false)
class AtOnceTest {
  private static final int ROUNDS = 25;
  private static final String WHY = "{\"reason\": \"Why\"}";
  private static final String RETURN =
      "{\"reason\": \"Why\", \"notes\": [{\"section\": \"overall\", \"note\": \"More\"}]}";

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Callable<Integer> step(String who, Answer audit, String step, String json) {
    return () ->
        council
            .as(who)
            .write("POST", Drafts.path(audit) + "/" + step, audit.etag(), json)
            .http()
            .statusCode();
  }

  private void race(Supplier<Answer> audit, Rival one, Rival other, Set<List<String>> outcomes)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < ROUNDS; round++) {
        Answer contested = audit.get();
        var statuses =
            threads.invokeAll(
                List.of(
                    step(one.who, contested, one.step, one.json),
                    step(other.who, contested, other.step, other.json)));
        var both = List.of(statuses.get(0).get(), statuses.get(1).get());
        assertThat(both).containsOnlyOnce(200).containsAnyOf(404, 409, 412);
        Answer left = council.as("improvement").get(Drafts.path(contested)).is(200);
        var kinds = left.at("/decisions").isEmpty() ? "none" : left.text("/decisions/0/kind");
        assertThat(left.at("/decisions").size()).isLessThan(2);
        assertThat(outcomes).contains(List.of(left.text("/status"), kinds));
      }
    }
  }

  private record Rival(String who, String step, String json) {}

  @Test
  void returnedOrModerated() throws Exception {
    race(
        () -> Drafts.submitted(council.as("auditor")),
        new Rival("improvement", "return", RETURN),
        new Rival("moderator", "moderation", Drafts.AGREEING),
        Set.of(List.of("returned", "returned"), List.of("finalised", "none")));
  }

  @Test
  void submittedOrWithdrawn() throws Exception {
    race(
        () -> Drafts.complete(council.as("auditor")),
        new Rival("auditor", "submission", null),
        new Rival("admin", "withdrawal", WHY),
        Set.of(List.of("submitted", "none"), List.of("withdrawn", "withdrawn")));
  }

  @Test
  void reopenedOnce() throws Exception {
    race(
        () -> Drafts.finalised(council.as("auditor"), council.as("moderator")),
        new Rival("improvement", "reopening", WHY),
        new Rival("improvement", "reopening", WHY),
        Set.of(List.of("in_progress", "reopened")));
  }
}
