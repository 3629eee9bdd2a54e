package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.plumbline.measure.CompletionTest.counts;
import static uk.plumbline.measure.CompletionTest.extended;
import static uk.plumbline.measure.CompletionTest.planned;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;

/** Planned audits as they stood at an instant of the past. */
@MicronautTest(transactional = false)
class CompletionAsAtTest {
  @Inject Council council;
  @Inject Clock clock;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer measure(String who, String query) {
    return council.as(who).get("/api/measures/completion" + query).is(200);
  }

  @Test
  void whatHappenedLaterDoesNotMoveAPastFigure() {
    var today = Today.on(clock);
    planned("auditor", "in_progress", today.toString(), null);
    planned("auditor", "submitted", "2026-06-30", "2026-06-29T12:00:00Z");
    planned("auditor", "submitted", "2026-06-30", "2026-07-03T12:00:00Z");
    Answer draft =
        council
            .as("auditor")
            .post(
                "/api/audits",
                Drafts.COMPLETE.replace("{\"type\"", "{\"dueOn\": \"" + today + "\", \"type\""))
            .is(201);
    Answer then = measure("improvement", "");
    assertThat(counts(then.at("/total"))).isEqualTo("1 0 1 2 0 0");

    planned("auditor", "allocated", "2026-07-01", null);
    Answer extended =
        council
            .as("improvement")
            .write(
                "POST",
                Drafts.path(draft) + "/extension",
                draft.etag(),
                "{\"reason\": \"The file came late.\", \"dueOn\": \"" + today.plusDays(9) + "\"}")
            .is(200);
    council
        .as("admin")
        .write("POST", Drafts.path(draft) + "/withdrawal", extended.etag(), Situation.REASON)
        .is(200);
    Situation.run(
        """
        update audit set submitted_at = now(), status = 'submitted'
        where status = 'in_progress'
        """);

    Answer again = measure("improvement", "?asAt=" + then.text("/asAt"));
    assertThat(again.at("/rows")).isEqualTo(then.at("/rows"));
    assertThat(again.at("/total")).isEqualTo(then.at("/total"));
    assertThat(counts(measure("improvement", "").at("/total"))).isEqualTo("2 0 1 0 1 1");
  }

  @Test
  void aPastDayKnowsTheDueDatesAndHandInsOfThatDay() {
    planned("auditor", "submitted", "2026-06-10", "2026-06-25T12:00:00Z");
    extended("2026-06-10", "2026-06-20");
    Situation.run(
        """
        update audit set created_at = timestamptz '2026-06-01T09:00:00Z';
        update audit_decision set decided_at = timestamptz '2026-06-12T09:00:00Z'
        """);
    assertThat(past("2026-05-31T12:00:00Z")).as("not planned yet").isEqualTo("0 0 0 0 0 0");
    assertThat(past("2026-06-10T12:00:00Z")).as("due that day").isEqualTo("0 0 0 1 0 0");
    assertThat(past("2026-06-11T12:00:00Z")).as("overdue").isEqualTo("0 0 0 0 1 0");
    assertThat(past("2026-06-12T12:00:00Z")).as("extended").isEqualTo("0 0 0 1 0 0");
    // Half past midnight in London, on the day after the date agreed.
    assertThat(past("2026-06-20T23:30:00Z")).as("overdue again").isEqualTo("0 0 0 0 1 0");
    assertThat(past("2026-06-25T13:00:00Z")).as("late").isEqualTo("0 0 1 0 0 0");
    Situation.run("update audit_decision set due_before = null");
    assertThat(past("2026-06-11T12:00:00Z")).as("no due date yet").isEqualTo("0 0 0 0 0 0");
  }

  private String past(String asAt) {
    return counts(measure("improvement", "?asAt=" + asAt).at("/total"));
  }
}
