package uk.plumbline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Calibrations;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** Everybody tries everything with an exercise in every state. */
@MicronautTest(transactional = false)
class WhoMayCalibrateTest {
  /** What can be tried, in the order of the table's columns. */
  private static final Map<String, Attempt> ATTEMPTS = new LinkedHashMap<>();

  /** The people who try: second sits on the group and takes part, colleague was not invited. */
  private static final List<String> PEOPLE =
      List.of(
          "improvement", "second", "auditor", "both", "colleague", "admin", "manager", "worker");

  static {
    ATTEMPTS.put("read", (caller, path, tag) -> caller.get(path));
    ATTEMPTS.put("edit", (caller, path, tag) -> caller.write("PATCH", path, tag, "{}"));
    ATTEMPTS.put(
        "set_reference",
        (caller, path, tag) ->
            caller.write("PUT", path + "/reference", tag, Calibrations.REFERENCE));
    ATTEMPTS.put("open", (caller, path, tag) -> caller.write("POST", path + "/opening", tag, null));
    ATTEMPTS.put(
        "grade",
        (caller, path, tag) ->
            caller.write(
                "PUT", path + "/grades", null, Calibrations.grades("good", "good", "good")));
    ATTEMPTS.put("submit", (caller, path, tag) -> caller.post(path + "/submission", null));
    ATTEMPTS.put(
        "close", (caller, path, tag) -> caller.write("POST", path + "/closing", tag, null));
    ATTEMPTS.put("read_results", (caller, path, tag) -> caller.get(path + "/results"));
  }

  /** One attempt at one action. */
  @FunctionalInterface
  private interface Attempt {
    Answer by(Caller caller, String path, String tag);
  }

  /** A state, how it is reached, and the status that each person's attempts meet. */
  private enum State {
    DRAFT(
        Calibrations::draft,
        """
        improvement 200 200 200 200 403 403 409 409
        second      200 200 403 200 409 409 409 409
        auditor     404 403 403 403 404 404 403 404
        both        404 403 403 403 404 404 403 404
        colleague   404 403 403 403 404 404 403 404
        admin       403 403 403 403 403 403 403 403
        manager     403 403 403 403 403 403 403 403
        worker      403 403 403 403 403 403 403 403
        """),
    OPEN(
        Calibrations::open,
        """
        improvement 200 409 200 409 403 403 409 409
        second      200 409 403 409 200 409 409 409
        auditor     200 403 403 403 200 409 403 409
        both        200 403 403 403 200 409 403 409
        colleague   404 403 403 403 404 404 403 404
        admin       403 403 403 403 403 403 403 403
        manager     403 403 403 403 403 403 403 403
        worker      403 403 403 403 403 403 403 403
        """),
    SUBMITTED(
        WhoMayCalibrateTest::submitted,
        """
        improvement 200 409 200 409 403 403 200 409
        second      200 409 403 409 200 409 200 409
        auditor     200 403 403 403 409 409 403 409
        both        200 403 403 403 200 409 403 409
        colleague   404 403 403 403 404 404 403 404
        admin       403 403 403 403 403 403 403 403
        manager     403 403 403 403 403 403 403 403
        worker      403 403 403 403 403 403 403 403
        """),
    CLOSED(
        council -> Calibrations.closed(council, submitted(council)),
        """
        improvement 200 409 409 409 403 403 409 200
        second      200 409 403 409 409 409 409 200
        auditor     200 403 403 403 409 409 403 200
        both        200 403 403 403 409 409 403 403
        colleague   404 403 403 403 404 404 403 404
        admin       403 403 403 403 403 403 403 403
        manager     403 403 403 403 403 403 403 403
        worker      403 403 403 403 403 403 403 403
        """);

    private final Function<Council, Answer> reached;
    private final String expected;

    State(Function<Council, Answer> reached, String expected) {
      this.reached = reached;
      this.expected = expected;
    }

    Map<String, Integer> table() {
      var table = new TreeMap<String, Integer>();
      for (var line : expected.strip().split("\n")) {
        var cells = line.strip().split(" +");
        var column = 1;
        for (var action : ATTEMPTS.keySet()) {
          table.put(cells[0] + " " + action, Integer.valueOf(cells[column++]));
        }
      }
      return table;
    }
  }

  @Inject Council council;

  @BeforeEach
  void setUp() {
    begin();
  }

  private void begin() {
    council.afresh();
    Situation.run(
        "insert into person_role select id, 'practice_improvement' from person where username = 'second'");
  }

  private static Answer submitted(Council council) {
    Answer open = Calibrations.referenced(council);
    Calibrations.submit(council, open, "auditor", "good", "good", "good");
    return council.as("improvement").get(Calibrations.path(open)).is(200);
  }

  /** In this state, with second invited too. */
  private Answer reach(State state) {
    Answer exercise = state.reached.apply(council);
    Situation.run(
        "insert into calibration_participant (exercise_id, person_id)"
            + " select e.id, p.id from calibration_exercise e, person p where p.username = 'second'");
    return exercise;
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void theTableHolds(State state) {
    var met = new TreeMap<String, Integer>();
    Answer exercise = reach(state);
    for (var who : PEOPLE) {
      for (var attempt : ATTEMPTS.entrySet()) {
        var answer =
            attempt.getValue().by(council.as(who), Calibrations.path(exercise), exercise.etag());
        met.put(who + " " + attempt.getKey(), answer.http().statusCode());
        if (answer.http().statusCode() == 200 && !attempt.getKey().startsWith("read")) {
          // It is in another state now; a refusal leaves it where it was.
          begin();
          exercise = reach(state);
        }
      }
    }
    assertThat(met).isEqualTo(state.table());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void whatIsOfferedIsWhatIsTaken(State state) {
    Answer exercise = reach(state);
    for (var who : List.of("improvement", "second", "auditor", "both")) {
      var seen = council.as(who).get(Calibrations.path(exercise));
      var table = state.table();
      for (var action : seen.at("/allowedActions")) {
        // Who may submit is told so before all is filled in; then it meets a 409 that lists it.
        assertThat(table.get(who + " " + action.asText()))
            .as(state + " " + who + " " + action)
            .isIn(200, action.asText().equals("submit") ? 409 : 200);
      }
      if (seen.http().statusCode() == 200) {
        table.forEach(
            (attempt, status) -> {
              if (attempt.startsWith(who + " ") && status == 200 && !attempt.endsWith(" read")) {
                assertThat(seen.at("/allowedActions").toString())
                    .as(state + " " + attempt)
                    .contains('"' + attempt.substring(who.length() + 1) + '"');
              }
            });
      }
    }
  }

  @Test
  void theListShowsWhatConcernsTheReader() {
    Answer draft = Calibrations.draft(council);
    Answer open = Calibrations.open(council);
    var group = council.as("improvement").get("/api/calibration-exercises").is(200);
    assertThat(group.at("/items").findValuesAsText("id"))
        .containsExactly(open.text("/id"), draft.text("/id"));
    assertThat(group.at("/maySet").asBoolean()).isTrue();
    var auditor = council.as("auditor").get("/api/calibration-exercises").is(200);
    assertThat(auditor.at("/items").findValuesAsText("id")).containsExactly(open.text("/id"));
    assertThat(auditor.at("/items/0/takesPart").asBoolean()).isTrue();
    assertThat(auditor.at("/maySet").asBoolean()).isFalse();
    var colleague = council.as("colleague").get("/api/calibration-exercises").is(200);
    assertThat(colleague.at("/items").size()).isZero();
  }
}
