package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.FieldError;
import uk.plumbline.testing.Tools;

/** R-12, one broken thing at a time. */
class ToolIsPublishableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final ObjectNode tool = Tools.small();

  private List<FieldError> faults() {
    return ToolIsPublishable.faults(Documents.document(tool), Documents.CASE_PRACTICE, TODAY);
  }

  private void onlyFaultIs(String pointer, String words) {
    assertThat(faults()).hasSize(1);
    assertThat(faults().getFirst().pointer()).isEqualTo(pointer);
    assertThat(faults().getFirst().detail()).contains(words);
  }

  private ObjectNode section(int at) {
    return Tools.part(tool, "/sections/" + at);
  }

  private ObjectNode prompt(int section, int at) {
    return Tools.part(tool, "/sections/" + section + "/prompts/" + at);
  }

  @Test
  void aWholeToolHasNoFaults() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void namesAndQuestionsAreWritten() {
    tool.put("label", "").put("purpose", " \n");
    Tools.part(tool, "/populations/1").put("label", "");
    Tools.part(tool, "/overall").put("label", "");
    section(1).put("label", "");
    prompt(0, 0).put("label", "\t");

    assertThat(faults())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder(
            "#/label",
            "#/purpose",
            "#/populations/1/label",
            "#/overall/label",
            "#/sections/1/label",
            "#/sections/0/prompts/0/label");
  }

  @Test
  void aJudgementWithoutAnAreaHasNoScale() {
    Tools.part(tool, "/settings").putArray("limitingAreas");
    section(0).putNull("area");
    onlyFaultIs("#/sections/0/area", "without a scale");
  }

  @Test
  void anAreaNeedsItsJudgement() {
    section(1).put("area", "visits");
    onlyFaultIs("#/sections/1/area", "no judgement of it");
  }

  @Test
  void anAreaThatIsOfferedNoMoreIsNotJudged() {
    Tools.part(tool, "/settings").putArray("limitingAreas");
    section(0).put("area", "voice");
    onlyFaultIs("#/sections/0/area", "not judged any more");
  }

  @Test
  void aFrameworkThatIsOverTakesNoNewVersions() {
    var past = Documents.CASE_PRACTICE;
    var over =
        new uk.plumbline.framework.Framework(
            past.code(),
            past.label(),
            past.description(),
            past.validFrom(),
            TODAY.minusDays(1),
            null,
            null,
            past.grades(),
            past.areas());
    assertThat(ToolIsPublishable.faults(Documents.document(tool), over, TODAY))
        .extracting(FieldError::pointer)
        .containsExactly("#/framework");
    assertThat(ToolIsPublishable.faults(Documents.document(tool), over, TODAY.minusDays(1)))
        .isEmpty();
  }

  @Test
  void everyGradeIsDescribed() {
    Tools.part(tool, "/sections/0/prompts/1/descriptors").put("good", " ").remove("inadequate");
    Tools.part(tool, "/overall/descriptors").remove("outstanding");
    assertThat(faults())
        .extracting(FieldError::pointer)
        .containsExactly(
            "#/overall/descriptors/outstanding",
            "#/sections/0/prompts/1/descriptors/good",
            "#/sections/0/prompts/1/descriptors/inadequate");
    assertThat(faults().get(1).detail()).contains("“Good”");
  }

  @Test
  void anOverallGradeThatIsNotAskedNeedsNoWords() {
    Tools.part(tool, "/settings").putArray("limitingAreas");
    tool.putObject("overall").put("asked", "not_asked");
    assertThat(faults()).isEmpty();
  }

  @Test
  void nothingCanLimitAnOverallGradeThatIsNotAsked() {
    Tools.part(tool, "/overall").put("asked", "not_asked");
    onlyFaultIs("#/settings/limitingAreas", "no overall grade");
  }

  @Test
  void aLimitingAreaIsJudged() {
    ((ArrayNode) tool.at("/settings/limitingAreas")).add("visits");
    onlyFaultIs("#/settings/limitingAreas/1", "No section judges Visits");
  }

  @Test
  void anIntervalNeedsDates() {
    Tools.part(tool, "/settings").put("expectedIntervalDays", 31);
    onlyFaultIs("#/settings/expectedIntervalDays", "session dates");
    Tools.part(tool, "/settings").put("sessionDates", true);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aSectionAsksSomething() {
    section(1).putArray("prompts");
    onlyFaultIs("#/sections/1/prompts", "asks nothing");
  }

  @Test
  void aToolAsksSomething() {
    Tools.part(tool, "/settings").putArray("limitingAreas");
    tool.putArray("populations");
    tool.putArray("sections");
    onlyFaultIs("#/sections", "asks nothing yet");
  }

  @Test
  void aSectionHoldsOneJudgement() {
    var second = prompt(0, 1).deepCopy().put("code", "second_judgement");
    ((ArrayNode) section(0).path("prompts")).add(second);
    onlyFaultIs("#/sections/0/prompts/2", "one judgement at most");
  }

  @Test
  void anAreaIsJudgedOnceForEachPopulation() {
    var second = section(0).deepCopy().put("code", "safety_again").put("label", "Safety again");
    second.putArray("populations").add("in_care");
    ((ArrayNode) tool.path("sections")).add(second);
    onlyFaultIs("#/sections/2/area", "“Safety” already for Children in care");

    section(0).putArray("populations").add("child_in_need");
    assertThat(faults()).isEmpty();
  }

  @Test
  void anAreaIsJudgedOnceWhereThereAreNoPopulations() {
    tool.putArray("populations");
    section(1).putArray("populations");
    ((ArrayNode) tool.path("sections")).add(section(0).deepCopy().put("code", "safety_again"));
    onlyFaultIs("#/sections/2/area", "already. Judge each area once.");
  }

  @Test
  void everyPopulationIsAskedForSomethingThatCounts() {
    section(0).putArray("populations").add("child_in_need");
    onlyFaultIs("#/populations/0", "nothing written");
    prompt(1, 0).put("required", true);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aPromptIsAskedOfSomebody() {
    prompt(1, 0).putArray("populations").add("child_in_need");
    onlyFaultIs("#/sections/1/prompts/0/populations", "asked of nobody");
  }
}
