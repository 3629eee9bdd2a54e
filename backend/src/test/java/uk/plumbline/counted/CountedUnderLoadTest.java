package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;

/** Many people finalise, check late, reopen and withdraw the same audits while others read. */
@MicronautTest(transactional = false)
class CountedUnderLoadTest {
  private static final int AUDITS = 12;
  private static final int PEOPLE = 6;
  private static final int STEPS = 70;
  private static final String MEASURE = "/api/measures/judged-good?by=area";

  @Inject Council council;
  @Inject LateCheck lateCheck;

  private Map<String, Caller> callers;
  private List<String> audits;

  @BeforeEach
  void setUp() {
    council.afresh();
    callers =
        Stream.of("auditor", "moderator", "second", "improvement", "admin")
            .collect(Collectors.toMap(name -> name, council::as));
    audits =
        IntStream.range(0, AUDITS)
            .mapToObj(number -> Drafts.submitted(callers.get("auditor")).text("/id"))
            .toList();
  }

  private void step(String audit, Random random) {
    Answer now = callers.get("improvement").get("/api/audits/" + audit).is(200);
    switch (now.text("/status")) {
      case "in_progress" -> act(random.nextInt(8) == 0 ? "withdrawal" : "submission", now, random);
      case "submitted" -> act("moderation", now, random);
      case "finalised" -> {
        if (random.nextInt(3) == 0) {
          act("reopening", now, random);
        } else {
          lateCheck.settles(UUID.fromString(audit), grade(random));
        }
      }
      default -> Drafts.finalised(callers.get("auditor"), callers.get("moderator"));
    }
  }

  private void act(String step, Answer audit, Random random) {
    var path = Drafts.path(audit) + "/" + step;
    var status =
        switch (step) {
          case "submission" -> callers.get("auditor").write("POST", path, audit.etag(), null);
          case "withdrawal" ->
              callers.get("admin").write("POST", path, audit.etag(), Situation.REASON);
          case "reopening" ->
              callers.get("improvement").write("POST", path, audit.etag(), Situation.REASON);
          default ->
              callers
                  .get(random.nextBoolean() ? "moderator" : "second")
                  .write(
                      "POST",
                      path,
                      audit.etag(),
                      random.nextBoolean() ? Drafts.AGREEING : Drafts.LOWERING);
        };
    // Whoever comes too late is told so; nothing else may go wrong.
    assertThat(status.http().statusCode()).isIn(200, 404, 409, 412);
  }

  private static String grade(Random random) {
    return List.of("outstanding", "good", "requires_improvement", "inadequate")
        .get(random.nextInt(4));
  }

  private Callable<List<Answer>> work(long seed) {
    return () -> {
      var random = new Random(seed);
      for (int done = 0; done < STEPS; done++) {
        step(audits.get(random.nextInt(AUDITS)), random);
      }
      return List.of();
    };
  }

  private Callable<List<Answer>> imports() {
    return () -> {
      for (int round = 0; round < 10; round++) {
        ImportFile.empty()
            .rows(50, "I", "overall_grade", round % 2 == 0 ? "good" : "inadequate")
            .into(council);
      }
      return List.of();
    };
  }

  private Callable<List<Answer>> reading(AtomicBoolean over) {
    return () -> {
      var read = new ArrayList<Answer>();
      while (!over.get()) {
        read.add(callers.get("improvement").get(MEASURE).is(200));
        read.add(callers.get("improvement").get("/api/measures/judged-good?by=team").is(200));
      }
      return read;
    };
  }

  @Test
  void theRecordFollowsAndNoFigureOnceReadEverChanges() throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(PEOPLE + 2)) {
      var reader = threads.submit(reading(over));
      var workers =
          Stream.concat(IntStream.range(0, PEOPLE).mapToObj(this::work), Stream.of(imports()))
              .map(threads::submit)
              .toList();
      try {
        for (var worker : workers) {
          worker.get();
        }
      } finally {
        over.set(true);
      }
      for (Answer then : reader.get()) {
        var query = "?by=" + then.text("/definition/by") + "&asAt=" + then.text("/asAt");
        Answer again = callers.get("improvement").get("/api/measures/judged-good" + query).is(200);
        assertThat(again.at("")).isEqualTo(then.at(""));
      }
    }

    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
    assertThat(Counted.driftOfCounts()).isEmpty();
    assertThat(Integer.parseInt(Counted.query("select count(*) from counted_audit").getFirst()))
        .as("periods: enough happened")
        .isGreaterThan(500);
  }
}
