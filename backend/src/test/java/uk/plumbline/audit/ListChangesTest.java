package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

@MicronautTest(transactional = false)
class ListChangesTest {
  @Inject Council council;

  private Caller auditor;
  private Answer draft;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    auditor = council.as("auditor");
    draft = ShortTool.begun(auditor);
  }

  private void change(String json) {
    draft = auditor.write("PATCH", Drafts.path(draft), draft.etag(), json).is(200);
  }

  private void voice(String rationale) {
    change("{\"areas\": [{\"area\": \"voice\", \"rationale\": %s}]}".formatted(rationale));
  }

  private Answer changes() {
    return auditor.get(Drafts.path(draft) + "/changes").is(200);
  }

  private List<String> items() {
    return StreamSupport.stream(changes().at("/items").spliterator(), false)
        .map(
            item ->
                "%s: %s -> %s"
                    .formatted(
                        item.path("label").asText(),
                        item.path("before").asText(null),
                        item.path("after").asText(null)))
        .toList();
  }

  private static void lastWrittenAgo(String interval) {
    Situation.run(
        "update audit_change set began_at = began_at - interval '%1$s', ended_at = ended_at - interval '%1$s'"
            .formatted(interval));
  }

  @Test
  void aRunOfTypingIsOneChange() {
    voice("\"Seen\"");
    voice("\"Seen alone\"");
    voice("\"Seen alone, twice.\"");

    assertThat(items())
        .containsExactly("The child's voice and daily life: rationale: null -> Seen alone, twice.");
    var one = changes();
    assertThat(one.text("/items/0/field")).isEqualTo("areas/voice/rationale");
    assertThat(one.text("/items/0/who")).isEqualTo("Person auditor");
    assertThat(Instant.parse(one.text("/items/0/to")))
        .isAfterOrEqualTo(Instant.parse(one.text("/items/0/from")));
  }

  @Test
  void afterAPauseAnotherChangeBegins() {
    voice("\"Seen\"");
    lastWrittenAgo("5 minutes");
    voice("\"Seen alone\"");
    assertThat(items()).hasSize(2).last().asString().endsWith("Seen -> Seen alone");
  }

  @Test
  void aPauseIsFiveMinutes() {
    var written = Instant.parse("2026-11-21T10:00:00Z");
    var person = UUID.randomUUID();
    var latest = new LatestChange(1, "areas/voice/rationale", person, written, null, false);

    assertThat(latest.goesOn(person, written.plus(Duration.ofMinutes(5)).minusNanos(1))).isTrue();
    assertThat(latest.goesOn(person, written.plus(Duration.ofMinutes(5)))).isFalse();
    assertThat(latest.goesOn(UUID.randomUUID(), written)).isFalse();
    assertThat(
            new LatestChange(1, "areas/voice/rationale", person, written, null, true)
                .goesOn(person, written))
        .isFalse();
  }

  @Test
  void whatIsTypedAndTakenBackIsNoChangeButStaysInTheActivity() {
    voice("\"Seen\"");
    voice("null");
    assertThat(items()).isEmpty();
    assertThat(auditor.get(Drafts.path(draft) + "/activity").http().body())
        .contains("areas/voice/rationale");
  }

  @Test
  void writingGoesOnInAnotherChangeOnceTheAuditWasHandedOn() {
    change(ShortTool.FILLED);
    Answer submitted =
        auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
    draft =
        council
            .as("improvement")
            .write(
                "POST",
                Drafts.path(draft) + "/return",
                submitted.etag(),
                "{\"reason\": \"x\", \"notes\": [{\"section\": \"childs_voice\", \"note\": \"How?\"}]}")
            .is(200);
    change(
        "{\"areas\": [{\"area\": \"voice\", \"grade\": \"requires_improvement\", \"rationale\": \"Asked twice.\"}]}");
    assertThat(items())
        .contains("The child's voice and daily life: rationale: null -> Views are thin.")
        .last()
        .asString()
        .endsWith("rationale: Views are thin. -> Asked twice.");
  }

  @Test
  void everyFieldReadsInWords() {
    change(ShortTool.FILLED);
    change("{\"worker\": \"worker\", \"sampling\": \"census\", \"population\": \"at_home\"}");
    change("{\"actions\": []}");

    assertThat(items())
        .contains(
            "The child's voice and daily life: grade: null -> Requires improvement to be good",
            "The work as a whole: rationale: null -> Seen, and not yet helped.",
            "Was the child seen alone?: null -> Yes",
            "Was the child seen alone?: date: null -> 30 September 2026",
            "Done with the worker: null -> Took part",
            "The child's feedback: null -> Given",
            "What the child said: null -> They come when they say.",
            "What must get better: null -> A plan.",
            "Worker: null -> Person worker",
            "How the case was chosen: Random -> Census",
            "Group of children: Children in care -> Children at home")
        .as("a prompt asked no more keeps its name, and is no change")
        .contains("Where is home?: null -> With foster carers in the next street.")
        .noneMatch(item -> item.endsWith("-> null"))
        .as("an action written and taken back at once")
        .noneMatch(item -> item.startsWith("Action"));
  }

  @Test
  void anActionIsALineOfItsOwn() {
    change(ShortTool.FILLED);
    assertThat(items())
        .contains(
            "Action: null -> For the child: Hold a review.\nOwner: Team manager\nDue: 1 December 2026");
    assertThat(auditor.get(Drafts.path(draft) + "/activity").at("/items/1/changed").toString())
        .contains("\"actions\"")
        .doesNotContain("6f1c");
  }

  @Test
  void whatIsGivenAtTheStartIsTheFirstChange() {
    draft = Drafts.complete(auditor);
    assertThat(items())
        .contains(
            "Help and protection: grade: null -> Good",
            "Overall: rationale: null -> The plan moved on and the child says so.");
  }

  @Test
  void readingTheHistoryIsReadingTheAudit() {
    council.as("improvement").get(Drafts.path(draft) + "/changes").is(200);
    assertThat(auditor.get(Drafts.path(draft) + "/activity").text("/items/1/action"))
        .isEqualTo("audit_read");
    council.as("colleague").get(Drafts.path(draft) + "/changes").isProblem(404, "not-found");
    council.as("admin").get(Drafts.path(draft) + "/changes").isProblem(403, "not-permitted");
    council.asNobody().get(Drafts.path(draft) + "/changes").isProblem(401, "sign-in-needed");
  }

  @Test
  void whatCountedBeforeAReopeningIsKeptWhole() {
    Answer finalised = Situation.FINALISED.reached(council);
    Answer reopened =
        council
            .as("improvement")
            .write(
                "POST", Drafts.path(finalised) + "/reopening", finalised.etag(), Situation.REASON)
            .is(200);
    auditor
        .write(
            "PATCH",
            Drafts.path(reopened),
            reopened.etag(),
            "{\"overall\": {\"grade\": \"inadequate\", \"rationale\": \"Put right.\"}}")
        .is(200);

    Answer list = auditor.get(Drafts.path(reopened) + "/changes").is(200);
    assertThat(list.at("/earlierVersions").size()).isEqualTo(1);
    assertThat(list.at("/earlierVersions/0/number").asInt()).isEqualTo(1);
    Answer earlier = auditor.get(Drafts.path(reopened) + "/earlier-versions/1").is(200);
    assertThat(earlier.text("/audit/overall/rationale"))
        .isEqualTo("The plan moved on and the child says so.");
    assertThat(earlier.text("/audit/status")).isEqualTo("finalised");
    auditor.get(Drafts.path(reopened) + "/earlier-versions/2").isProblem(404, "not-found");
    council
        .as("admin")
        .get(Drafts.path(reopened) + "/earlier-versions/1")
        .isProblem(403, "not-permitted");
    council
        .as("colleague")
        .get(Drafts.path(reopened) + "/earlier-versions/1")
        .isProblem(404, "not-found");
  }
}
