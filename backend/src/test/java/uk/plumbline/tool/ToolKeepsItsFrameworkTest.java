package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.FieldError;
import uk.plumbline.testing.Tools;

/** R-13, one broken thing at a time. */
class ToolKeepsItsFrameworkTest {
  private final ObjectNode tool = Tools.small();

  private List<FieldError> faults() {
    return ToolKeepsItsFramework.faults(
        Documents.document(tool), List.of(Documents.CASE_PRACTICE, Documents.SUPERVISION));
  }

  private void onlyFaultIs(String pointer, String words) {
    assertThat(faults()).hasSize(1);
    assertThat(faults().getFirst().pointer()).isEqualTo(pointer);
    assertThat(faults().getFirst().detail()).contains(words);
  }

  @Test
  void whatIsThereIsNoFault() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void theFrameworkIsThere() {
    tool.put("framework", "no_such");
    onlyFaultIs("#/framework", "case_practice, supervision");
  }

  @Test
  void aSupervisionToolJudgesSupervision() {
    tool.put("kind", "supervision");
    onlyFaultIs("#/framework", "supervision tool");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_file", "dip_sample", "thematic", "re_audit"})
  void staffDataIsJudgedOnlyByASupervisionTool(String kind) {
    tool.put("kind", kind).put("framework", "supervision");
    Tools.part(tool, "/settings").putArray("limitingAreas");
    Tools.part(tool, "/sections/0").put("area", "recording");
    onlyFaultIs("#/kind", "staff data");
    tool.put("kind", "supervision");
    assertThat(faults()).isEmpty();
  }

  @Test
  void areasAreTheFrameworksOwnAndTheOverallIsNone() {
    Tools.part(tool, "/sections/0").put("area", "recording");
    onlyFaultIs("#/sections/0/area", "Case-file practice has no area");
    Tools.part(tool, "/sections/0").put("area", "overall");
    onlyFaultIs("#/sections/0/area", "safety, visits, voice");
    Tools.part(tool, "/sections/0").put("area", "safety");
    ((ArrayNode) tool.at("/settings/limitingAreas")).add("overall");
    onlyFaultIs("#/settings/limitingAreas/1", "no area");
  }

  @Test
  void gradesAreTheFrameworksOwn() {
    Tools.part(tool, "/sections/0/prompts/1/descriptors").put("adequate", "x");
    onlyFaultIs("#/sections/0/prompts/1/descriptors/adequate", "outstanding, good");
    Tools.part(tool, "/sections/0/prompts/1/descriptors").remove("adequate");
    Tools.part(tool, "/overall/descriptors").put("a/b~c", "x");
    onlyFaultIs("#/overall/descriptors/a~1b~0c", "no grade");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "involvement", "overall", "conclusion"})
  void whatEveryAuditHasIsNoSectionOfATool(String reserved) {
    Tools.part(tool, "/sections/1").put("code", reserved);
    onlyFaultIs("#/sections/1/code", "another code");
  }

  @Test
  void everyCodeIsGivenOnce() {
    Tools.part(tool, "/sections/1").put("code", "safety");
    Tools.part(tool, "/sections/1/prompts/0").put("code", "seen_alone");
    ((ArrayNode) tool.at("/settings/limitingAreas")).add("safety");
    ((ArrayNode) tool.path("populations")).addObject().put("code", "in_care").put("label", "X");
    assertThat(faults())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder(
            "#/sections/1/code",
            "#/sections/1/prompts/0/code",
            "#/settings/limitingAreas/1",
            "#/populations/2/code");
  }

  @Test
  void populationsAreTheToolsOwn() {
    Tools.part(tool, "/sections/1").putArray("populations").add("in_care").add("adults");
    Tools.part(tool, "/sections/1/prompts/0").putArray("populations").add("babies");
    assertThat(faults())
        .extracting(FieldError::pointer)
        .containsExactly("#/sections/1/populations/1", "#/sections/1/prompts/0/populations/0");
  }
}
