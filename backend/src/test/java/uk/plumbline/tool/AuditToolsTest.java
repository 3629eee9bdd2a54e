package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Labelled;
import uk.plumbline.testing.Council;

@MicronautTest(transactional = false)
class AuditToolsTest {
  @Inject Council council;
  @Inject AuditTools tools;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  @Test
  void aPublishedToolCanBeStarted() {
    var caseFile = tools.startable("case_file").orElseThrow();

    assertThat(caseFile.tool())
        .isEqualTo(new ToolReference("case_file", "Case-file audit", ToolKind.CASE_FILE, 1));
    assertThat(caseFile.framework()).isEqualTo("case_practice");
    assertThat(caseFile.populations()).extracting(Labelled::code).contains("in_care");
    assertThat(caseFile.settings().limitingAreas()).contains("safety");
    assertThat(tools.startable("nothing_of_the_kind")).isEmpty();
  }

  @Test
  void aFormIsNarrowedToItsPopulation() {
    var caseFile = tools.startable("case_file").orElseThrow();

    var inCare = tools.form(caseFile.versionId(), "in_care");
    var frontDoor = tools.form(caseFile.versionId(), "front_door");

    assertThat(inCare.tool()).isEqualTo(caseFile.tool());
    assertThat(inCare.population()).extracting(Labelled::code).isEqualTo("in_care");
    assertThat(inCare.sections()).extracting(Form.Section::code).contains("permanence");
    assertThat(frontDoor.sections()).extracting(Form.Section::code).doesNotContain("permanence");
    assertThat(inCare.prompts())
        .filteredOn(prompt -> prompt.kind() == PromptKind.JUDGEMENT)
        .isNotEmpty()
        .allSatisfy(
            prompt -> {
              assertThat(prompt.area()).isNotNull();
              assertThat(prompt.descriptors()).hasSize(4);
            });
    assertThat(inCare.prompts())
        .filteredOn(prompt -> prompt.kind() != PromptKind.JUDGEMENT)
        .allMatch(prompt -> prompt.area() == null && prompt.descriptors().isEmpty());
  }

  @Test
  void aFormIsForOneOfTheToolsOwnPopulations() {
    var caseFile = tools.startable("case_file").orElseThrow().versionId();
    var supervision = tools.startable("supervision").orElseThrow().versionId();

    for (var population : new String[] {null, "", "adults"}) {
      assertThatThrownBy(() -> tools.form(caseFile, population))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> tools.form(supervision, "in_care"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(tools.form(supervision, null).population()).isNull();
    assertThatThrownBy(() -> tools.form(UUID.randomUUID(), null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theSupervisionToolKeepsItsFourJudgementsApart() {
    var form = tools.form(tools.startable("supervision").orElseThrow().versionId(), null);

    assertThat(form.overall()).isNull();
    assertThat(form.prompts())
        .filteredOn(prompt -> prompt.kind() == PromptKind.JUDGEMENT)
        .extracting(Form.Prompt::area)
        .containsExactlyInAnyOrder(
            "frequency", "reflection_and_challenge", "recording", "actions_followed_through");
  }

  @Test
  void versionsAreNamedInOneGo() {
    var caseFile = tools.startable("case_file").orElseThrow();
    var supervision = tools.startable("supervision").orElseThrow();

    assertThat(
            tools.references(
                List.of(
                    caseFile.versionId(),
                    supervision.versionId(),
                    caseFile.versionId(),
                    UUID.randomUUID())))
        .isEqualTo(
            Map.of(
                caseFile.versionId(), caseFile.tool(),
                supervision.versionId(), supervision.tool()));
    assertThat(tools.references(List.of())).isEmpty();
    assertThat(tools.reference(caseFile.versionId())).contains(caseFile.tool());
    assertThat(tools.reference(UUID.randomUUID())).isEmpty();
  }
}
