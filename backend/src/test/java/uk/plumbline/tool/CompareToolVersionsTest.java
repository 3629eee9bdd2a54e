package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Tools;

@MicronautTest(transactional = false)
class CompareToolVersionsTest {
  @Inject Council council;

  private Caller admin;
  private Answer draft;
  private final ObjectNode tool = Tools.small();

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
    Tools.publish(admin, Tools.draft(admin, Tools.small()));
    draft = admin.post("/api/tools/visits_review/drafts", null).is(201);
  }

  /** Each difference as {@code change | place | what | before | after}. */
  private List<String> differences() {
    admin.write("PUT", Tools.path(draft), draft.etag(), tool.toString()).is(200);
    Answer answer = admin.get(Tools.path(draft) + "/differences").is(200);
    assertThat(answer.at("/from").asInt()).isEqualTo(1);
    assertThat(answer.at("/to").asInt()).isEqualTo(2);
    return answer.at("/items").findParents("change").stream()
        .map(
            item ->
                String.join(
                    " | ",
                    item.path("change").asText(),
                    item.path("place").asText(),
                    item.path("what").asText(),
                    item.path("before").asText(),
                    item.path("after").asText()))
        .toList();
  }

  private ArrayNode sections() {
    return (ArrayNode) tool.path("sections");
  }

  @Test
  void whatIsTheSameDiffersInNothing() {
    assertThat(differences()).isEmpty();
    assertThat(admin.get("/api/tools/visits_review/versions/1/differences?from=1").at("/items"))
        .isEmpty();
  }

  @Test
  void aFirstVersionDiffersFromNone() {
    Answer first = admin.get("/api/tools/visits_review/versions/1/differences").is(200);
    assertThat(first.at("/from").isNull()).isTrue();
    assertThat(first.at("/items")).isEmpty();
  }

  @Test
  void theOtherVersionCanBeNamed() {
    tool.put("purpose", "Other");
    differences();
    Answer back = admin.get("/api/tools/visits_review/versions/1/differences?from=2").is(200);
    assertThat(back.text("/items/0/before")).isEqualTo("Other");
    for (var wrong : List.of("9", "0", "x")) {
      admin
          .get("/api/tools/visits_review/versions/1/differences?from=" + wrong)
          .isProblem(400, "bad-request")
          .pointsAt("#/query/from");
    }
  }

  @Test
  void theToolItsSettingsAndItsOverallGrade() {
    tool.put("label", "Visits").put("purpose", "New purpose");
    ((ArrayNode) tool.path("populations")).remove(1);
    Tools.part(tool, "/populations/0").put("label", "In care");
    ((ArrayNode) tool.path("populations"))
        .addObject()
        .put("code", "leaver")
        .put("label", "Leavers");
    Tools.part(tool, "/settings").put("family", true).put("sessionDates", true);
    Tools.part(tool, "/settings").put("expectedIntervalDays", 31).putArray("limitingAreas");
    Tools.part(tool, "/overall").put("asked", "required").put("guidance", "All of it together");
    Tools.part(tool, "/overall/descriptors").put("good", "Better words");

    assertThat(differences())
        .containsExactly(
            "changed | The tool | name | Visits review | Visits",
            "changed | The tool | purpose | Whether visits move the plan on. | New purpose",
            "changed | The tool | population | Children in care | In care",
            "added | The tool | population | null | Leavers",
            "removed | The tool | population | Children in need | null",
            "changed | Settings | limiting areas | Risk and safety | null",
            "changed | Settings | asks about the family | no | yes",
            "changed | Settings | asks for session dates | no | yes",
            "changed | Settings | expected days between sessions | null | 31",
            "changed | Overall grade | whether it is asked | optional | required",
            "changed | Overall grade | guidance | null | All of it together",
            "changed | Overall grade | description of Good | G | Better words");
  }

  @Test
  void theFrameworkAndTheAreasInItsWords() {
    tool.put("framework", "ilacs");
    Tools.part(tool, "/settings").putArray("limitingAreas").add("in_care");
    Tools.part(tool, "/sections/0").put("area", "in_care");

    assertThat(differences())
        .containsExactly(
            "changed | The tool | framework | Case-file practice | ILACS",
            "changed | Settings | limiting areas | Risk and safety | Children in care",
            "changed | Safety | area | Risk and safety | Children in care");
  }

  @Test
  void sectionsAndPromptsPartByPart() {
    Tools.part(tool, "/sections/1").put("label", "Home and street").put("guidance", "Ask");
    Tools.part(tool, "/sections/1").putArray("populations");
    Tools.part(tool, "/sections/0/prompts/0")
        .put("label", "Seen?")
        .put("required", false)
        .put("asksDate", false)
        .put("allowsNotApplicable", false)
        .putArray("populations")
        .add("in_care");
    Tools.part(tool, "/sections/0/prompts/1/descriptors").put("inadequate", "Worse");
    Tools.part(tool, "/sections/1/prompts/0").put("kind", "text").put("guidance", "In a line");

    assertThat(differences())
        .containsExactly(
            "changed | Safety: Seen? | question | Was the child seen alone? | Seen?",
            "changed | Safety: Seen? | required | yes | no",
            "changed | Safety: Seen? | may be not applicable | yes | no",
            "changed | Safety: Seen? | asks for a date | yes | no",
            "changed | Safety: Seen? | populations | everybody | Children in care",
            "changed | Safety: How safe? | description of Inadequate | I | Worse",
            "changed | Home and street | name | Home | Home and street",
            "changed | Home and street | guidance | null | Ask",
            "changed | Home and street | populations | Children in care | everybody",
            "changed | Home and street: What does the child say of home? | kind | quotation | text",
            "changed | Home and street: What does the child say of home? | guidance | null | In a"
                + " line");
  }

  @Test
  void sectionsAndPromptsThatComeAndGo() {
    sections().remove(1);
    sections()
        .insertObject(0)
        .put("code", "visits")
        .put("label", "Visits")
        .putArray("prompts")
        .addObject()
        .put("code", "purpose")
        .put("kind", "text")
        .put("label", "What was each visit for?")
        .put("required", true);
    ((ArrayNode) tool.at("/sections/1/prompts")).remove(0);

    assertThat(differences())
        .containsExactly(
            "added | Visits | section | null | Visits",
            "added | Visits: What was each visit for? | prompt (text) | null | What was each visit"
                + " for?",
            "removed | Home | section | Home | null",
            "removed | Safety: Was the child seen alone? | prompt (compliance) | Was the child seen"
                + " alone? | null",
            "removed | Home: What does the child say of home? | prompt (quotation) | What does the"
                + " child say of home? | null");
  }

  @Test
  void whatWasMovedIsFoundAgainByItsCode() {
    sections().add(sections().remove(0));
    var prompts = (ArrayNode) tool.at("/sections/1/prompts");
    prompts.add(prompts.remove(0));

    assertThat(differences())
        .containsExactly(
            "moved | Safety | section | at the start | after Home",
            "moved | Safety: Was the child seen alone? | prompt | at the start of Safety | after How"
                + " safe?");
  }

  @Test
  void aPromptIsFoundAgainInAnotherSection() {
    var seenAlone = ((ArrayNode) tool.at("/sections/0/prompts")).remove(0);
    ((ArrayNode) tool.at("/sections/1/prompts")).add(seenAlone);

    assertThat(differences())
        .containsExactly("moved | Home: Was the child seen alone? | section | Safety | Home");
  }
}
