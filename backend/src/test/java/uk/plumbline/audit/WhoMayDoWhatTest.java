package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;
import static uk.plumbline.access.Role.PRACTITIONER;
import static uk.plumbline.access.Role.TEAM_MANAGER;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.plumbline.access.Role;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Situation;
import uk.plumbline.testing.TestDatabase;

/**
 * Walks everybody, in every state, through every operation that writes on an audit. What is
 * expected is written down here by itself, not taken from the table that the server answers by.
 */
@MicronautTest(transactional = false)
class WhoMayDoWhatTest {
  /**
   * A dot is an audit they cannot see; a dash one on which they can do nothing; an exclamation mark
   * one they cannot see any more because a colleague has settled its second check.
   */
  private static final String EXPECTED =
      """
                  ALLOCATED IN_PROGRESS INVITED SUBMITTED GRADED RETURNED REOPENED FINALISED REFLECTED RESPONDED WITHDRAWN UNCHECKED LATE DIFFERING THIRD_OPINION LOWERED CHALLENGED
      auditor     esci      esci        esc     -         -      escin    esci     -         -         -         -         -         -    -         -             h       -
      colleague   .         .           .       .         .      .        .        .         .         .         .         .         .    .         .             .       .
      moderator   .         .           .       gmrt      mr     -        .        -         -         -         -         .         gmt  mrq       -             -       -
      second      .         .           .       gmrt      -      -        .        !         !         !         -         .         gmt  -         m             !       d
      both        .         .           .       gmrt      -      -        .        !         !         !         -         .         gmt  -         m             !       d
      manager     .         .           .       .         .      .        .        -         -         -         .         -         -    .         .             -       -
      improvement xw        xw          xw      rwa       rw     xw       xw       o         o         o         -         ok        oa   rw        rwm           o       od
      admin       xw        xw          xw      wa        w      xw       xw       -         -         -         -         -         a    w         w             -       -
      worker      .         .           f       .         .      .        .        f         p         -         .         f         f    .         .             f       f
      neighbour   .         .           .       .         .      .        .        .         .         .         .         .         .    .         .             .       .
      """;

  /** What a moderator grades too late is kept beside the check, which it does not change. */
  private static final String WITHOUT_FURTHER_OPINIONS = " where action <> 'further_opinion_kept'";

  private static final String CONCERN = "{\"concern\": \"Alone at night.\"}";

  private record Operation(
      char letter,
      AllowedAction action,
      String method,
      String path,
      String json,
      Set<Role> roles) {}

  private static final List<Operation> OPERATIONS =
      List.of(
          of('e', AllowedAction.EDIT, "PATCH", "", "{\"sampling\": \"targeted\"}", AUDITOR),
          of('s', AllowedAction.SUBMIT, "POST", "/submission", null, AUDITOR),
          of('c', AllowedAction.RAISE_CONCERN, "POST", "/safety-concerns", CONCERN, AUDITOR),
          of('i', AllowedAction.INVITE_PRACTITIONER, "POST", "/invitation", null, AUDITOR),
          of(
              'g',
              AllowedAction.RECORD_SECOND_GRADES,
              "PUT",
              "/second-grades",
              Situation.OWN_GRADES,
              MODERATOR),
          of(
              'm',
              AllowedAction.MODERATE,
              "POST",
              "/moderation",
              Drafts.AGREEING,
              MODERATOR,
              PRACTICE_IMPROVEMENT),
          of(
              't',
              AllowedAction.TAKE_CHECK,
              "PUT",
              "/moderator",
              "{\"username\": \"%s\"}",
              MODERATOR,
              PRACTICE_IMPROVEMENT,
              ADMINISTRATOR),
          of(
              'a',
              AllowedAction.ASSIGN_MODERATOR,
              "PUT",
              "/moderator",
              "{\"username\": \"outsider\"}",
              MODERATOR,
              PRACTICE_IMPROVEMENT,
              ADMINISTRATOR),
          of(
              'k',
              AllowedAction.SELECT_FOR_CHECK,
              "POST",
              "/selection",
              Situation.REASON,
              PRACTICE_IMPROVEMENT),
          of(
              'q',
              AllowedAction.ASK_THIRD_OPINION,
              "POST",
              "/third-opinion",
              Situation.REASON,
              MODERATOR),
          of('h', AllowedAction.CHALLENGE, "POST", "/challenge", Situation.REASON, AUDITOR),
          of(
              'd',
              AllowedAction.DECIDE_CHALLENGE,
              "POST",
              "/challenge-decision",
              Situation.REASON,
              MODERATOR,
              PRACTICE_IMPROVEMENT),
          of(
              'n',
              AllowedAction.ANSWER_NOTES,
              "PUT",
              "/return-notes/overall/answer",
              "{\"answer\": \"Done.\"}",
              AUDITOR),
          of(
              'r',
              AllowedAction.RETURN,
              "POST",
              "/return",
              Situation.RETURN,
              MODERATOR,
              PRACTICE_IMPROVEMENT),
          of(
              'x',
              AllowedAction.EXTEND,
              "POST",
              "/extension",
              "{\"dueOn\": \"2199-01-01\", \"reason\": \"Why\"}",
              PRACTICE_IMPROVEMENT,
              ADMINISTRATOR),
          of(
              'w',
              AllowedAction.WITHDRAW,
              "POST",
              "/withdrawal",
              Situation.REASON,
              PRACTICE_IMPROVEMENT,
              ADMINISTRATOR),
          of(
              'o',
              AllowedAction.REOPEN,
              "POST",
              "/reopening",
              Situation.REASON,
              PRACTICE_IMPROVEMENT),
          of('f', AllowedAction.REFLECT, "PUT", "/reflection", Situation.REFLECTION, PRACTITIONER),
          of(
              'p',
              AllowedAction.RESPOND,
              "POST",
              "/response",
              Situation.ACKNOWLEDGED,
              PRACTITIONER));

  private static Operation of(
      char letter, AllowedAction action, String method, String path, String json, Role... roles) {
    return new Operation(letter, action, method, path, json, Set.of(roles));
  }

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
    // A moderator beside those of the table, to whom a check can be given.
    Situation.run(
        """
        with p as (insert into person (username, name) values ('outsider', 'Person outsider') returning id)
        insert into person_role select id, 'moderator' from p
        """);
  }

  private static List<String> actors() {
    return EXPECTED.lines().skip(1).map(line -> line.split(" +")[0]).toList();
  }

  private static String cell(String actor, Situation situation) {
    var columns = Arrays.asList(EXPECTED.lines().findFirst().orElseThrow().trim().split(" +"));
    return EXPECTED
        .lines()
        .filter(line -> line.startsWith(actor + " "))
        .map(line -> line.split(" +")[1 + columns.indexOf(situation.name())])
        .findFirst()
        .orElseThrow();
  }

  /**
   * Everything they may do in some situation: what they are refused elsewhere is a matter of state.
   */
  private static Set<Character> ever(String actor) {
    var letters = new HashSet<Character>();
    for (var alike : alike(actor)) {
      for (var situation : Situation.values()) {
        cell(alike, situation).chars().forEach(letter -> letters.add((char) letter));
      }
    }
    return letters;
  }

  /** Moderators differ only in who was quicker. */
  private static List<String> alike(String actor) {
    var moderators = List.of("moderator", "second", "both");
    return moderators.contains(actor) ? moderators : List.of(actor);
  }

  private static Set<Role> roles(String actor) {
    return switch (actor) {
      case "auditor", "colleague" -> Set.of(AUDITOR);
      case "moderator", "second" -> Set.of(MODERATOR);
      case "both" -> Set.of(AUDITOR, MODERATOR);
      case "manager" -> Set.of(TEAM_MANAGER);
      case "improvement" -> Set.of(PRACTICE_IMPROVEMENT);
      case "admin" -> Set.of(ADMINISTRATOR);
      default -> Set.of(PRACTITIONER);
    };
  }

  private Answer send(String actor, Operation operation, Answer audit) {
    Caller caller = actor == null ? council.asNobody() : council.as(actor);
    return caller.write(
        operation.method(),
        Drafts.path(audit) + operation.path(),
        audit.etag(),
        operation.json() == null ? null : operation.json().replace("%s", String.valueOf(actor)));
  }

  private static int refusal(String actor, String cell, Operation operation) {
    if (operation.roles().stream().noneMatch(roles(actor)::contains)) {
      return 403;
    }
    var isCheck = "gmr".indexOf(operation.letter()) >= 0;
    if (cell.equals("!") && isCheck) {
      return 409;
    }
    if (cell.equals(".") || cell.equals("!")) {
      return 404;
    }
    return ever(actor).contains(operation.letter()) ? 409 : 403;
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsNotAllowedIsRefusedAndChangesNothing(Situation situation) throws Exception {
    Answer audit = situation.reached(council);
    var before = everythingStored();
    var softly = new SoftAssertions();
    for (var operation : OPERATIONS) {
      softly
          .assertThat(send(null, operation, audit).http().statusCode())
          .as("nobody: %s", operation.action())
          .isEqualTo(401);
      for (var actor : actors()) {
        var cell = cell(actor, situation);
        if (cell.indexOf(operation.letter()) < 0) {
          softly
              .assertThat(send(actor, operation, audit).http().statusCode())
              .as("%s: %s while %s", actor, operation.action(), situation)
              .isEqualTo(refusal(actor, cell, operation));
        }
      }
    }
    softly.assertAll();
    assertThat(everythingStored()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void whatIsAllowedIsListedAndDone(Situation situation) {
    Answer audit = situation.reached(council);
    var softly = new SoftAssertions();
    for (var actor : actors()) {
      var cell = cell(actor, situation);
      softly
          .assertThat(listed(council.as(actor).get(Drafts.path(audit)), cell))
          .as("%s while %s", actor, situation)
          .isEqualTo(letters(cell));
      for (var operation : OPERATIONS) {
        if (cell.indexOf(operation.letter()) >= 0) {
          Answer own = situation.reached(council);
          softly
              .assertThat(send(actor, operation, own).http().statusCode())
              .as("%s: %s while %s", actor, operation.action(), situation)
              .isEqualTo(200);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void everyActionThatCanBeAllowedIsWalked() {
    assertThat(OPERATIONS.stream().map(Operation::action))
        .containsExactlyInAnyOrder(AllowedAction.values());
    assertThat(actors().stream().flatMap(actor -> roles(actor).stream()).distinct())
        .containsExactlyInAnyOrder(Role.values());
  }

  private static Set<Character> letters(String cell) {
    return cell.chars()
        .mapToObj(letter -> (char) letter)
        .filter(letter -> "-.!".indexOf(letter) < 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Character> listed(Answer seen, String cell) {
    if (cell.equals(".") || cell.equals("!")) {
      seen.isProblem(404, "not-found");
      return Set.of();
    }
    return StreamSupport.stream(seen.is(200).at("/allowedActions").spliterator(), false)
        .map(code -> AllowedAction.of(code.asText()))
        .map(
            action ->
                OPERATIONS.stream()
                    .filter(operation -> operation.action() == action)
                    .findFirst()
                    .orElseThrow()
                    .letter())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every row that an operation on an audit could have written. */
  private static String everythingStored() throws SQLException {
    var tables =
        """
        audit audit_grade audit_involvement audit_decision audit_return_note audit_earlier_version
        safety_concern moderation moderation_grade moderation_challenge activity
        """
            .split("\\s+");
    var stored = new StringBuilder();
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      for (var table : tables) {
        try (var rows =
            statement.executeQuery(
                "select coalesce(string_agg(cast(t as text), e'\\n' order by cast(t as text)), '')"
                    + " from "
                    + table
                    + " t"
                    + (table.equals("activity") ? WITHOUT_FURTHER_OPINIONS : ""))) {
          rows.next();
          stored.append(table).append('\n').append(rows.getString(1)).append('\n');
        }
      }
    }
    return stored.toString();
  }
}
