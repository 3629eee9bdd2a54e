package uk.plumbline.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;

/**
 * A tool is published only when it is whole: every judgement has an area and a description
 * of each grade beside the choice, and every group of children is asked something. Ofsted on
 * Walsall, 2012: inconsistent formats, incomplete tools.
 */
final class ToolIsPublishable {
  private final ToolDocument document;
  private final Framework framework;
  private final LocalDate today;
  private final List<FieldError> faults = new ArrayList<>();

  private ToolIsPublishable(ToolDocument document, Framework framework, LocalDate today) {
    this.document = document;
    this.framework = framework;
    this.today = today;
  }

  /**
   * @param document one that {@link ToolKeepsItsFramework} finds nothing wrong with
   * @param framework the one it names
   * @param today the day of publication
   * @return everything that stands in the way, with its place; none when it can be published
   */
  static List<FieldError> faults(ToolDocument document, Framework framework, LocalDate today) {
    var check = new ToolIsPublishable(document, framework, today);
    check.checkTool();
    check.checkSettings();
    check.checkOverall();
    for (var i = 0; i < document.sections().size(); i++) {
      check.checkSection(i, document.sections().get(i));
    }
    check.checkVariants();
    return check.faults;
  }

  private void checkTool() {
    mustBeWritten("#/label", document.label(), "Give the tool a name.");
    mustBeWritten("#/purpose", document.purpose(), "Say in a sentence what the tool is for.");
    for (var i = 0; i < document.populations().size(); i++) {
      var label = document.populations().get(i).label();
      mustBeWritten("#/populations/" + i + "/label", label, "Give the population a name.");
    }
    if (framework.validTo() != null && framework.validTo().isBefore(today)) {
      fault("#/framework", "This framework is no longer in force. Use one that is.");
    }
    if (document.sections().isEmpty()) {
      fault("#/sections", "The tool asks nothing yet. Add a section.");
    }
  }

  private void checkSettings() {
    var settings = document.settings();
    for (var i = 0; i < settings.limitingAreas().size(); i++) {
      var area = settings.limitingAreas().get(i);
      if (document.sections().stream().noneMatch(section -> judgesArea(section, area))) {
        fault(
            "#/settings/limitingAreas/" + i,
            "No section judges %s, so it cannot limit the overall grade. Add a judgement of it, or"
                    .formatted(framework.labelOf(area))
                + " take it away here.");
      }
    }
    if (!settings.limitingAreas().isEmpty() && document.overall().asked() == Asked.NOT_ASKED) {
      fault(
          "#/settings/limitingAreas",
          "There is no overall grade to limit. Ask for one, or name no limiting areas.");
    }
    if (settings.expectedIntervalDays() != null && !settings.sessionDates()) {
      fault(
          "#/settings/expectedIntervalDays",
          "Without session dates there is nothing to hold against the interval. Ask for session"
              + " dates, or leave the interval empty.");
    }
  }

  private void checkOverall() {
    var overall = document.overall();
    if (overall.asked() == Asked.NOT_ASKED) {
      return;
    }
    mustBeWritten("#/overall/label", overall.label(), "Give the overall grade a name.");
    mustDescribe("#/overall", overall.descriptors());
  }

  private void checkSection(int at, ToolDocument.Section section) {
    var place = Places.section(at);
    mustBeWritten(place + "/label", section.label(), "Give the section a name.");
    if (section.prompts().isEmpty()) {
      fault(
          place + "/prompts", "The section asks nothing. Add a prompt, or take the section away.");
    }
    var judgements = 0;
    for (var j = 0; j < section.prompts().size(); j++) {
      var prompt = section.prompts().get(j);
      checkPrompt(Places.prompt(at, j), section, prompt);
      if (prompt.kind() == PromptKind.JUDGEMENT && ++judgements > 1) {
        fault(
            Places.prompt(at, j),
            "A section holds one judgement at most. Put this one into a section of its own.");
      }
    }
    checkScale(place, section, judgements);
  }

  /** A grade belongs to an area of a framework and so to a scale; without one it is only a word. */
  private void checkScale(String place, ToolDocument.Section section, int judgements) {
    if (judgements > 0 && section.area() == null) {
      fault(
          place + "/area",
          "The section asks for a judgement without a scale to judge on. Name the area of %s that"
                  .formatted(framework.label())
              + " it judges.");
    }
    if (section.area() == null) {
      return;
    }
    if (judgements == 0) {
      fault(
          place + "/area",
          "The section names the area %s and asks for no judgement of it. Add a judgement, or take"
                  .formatted(framework.labelOf(section.area()))
              + " the area away.");
    }
    if (framework.areasOn(today).stream().noneMatch(area -> area.code().equals(section.area()))) {
      fault(place + "/area", "This area is not judged any more. Name one that is.");
    }
  }

  private void checkPrompt(String place, ToolDocument.Section section, ToolDocument.Prompt prompt) {
    mustBeWritten(place + "/label", prompt.label(), "Write what is asked.");
    if (prompt.descriptors() != null) {
      mustDescribe(place, prompt.descriptors());
    }
    if (document
        .variants()
        .map(one -> one.orElse(null))
        .noneMatch(one -> asks(section, prompt, one))) {
      fault(
          place + "/populations",
          "This is asked of nobody: its section is for other populations. Choose some of the"
              + " section's, or none for all of them.");
    }
  }

  private void mustDescribe(String place, Map<String, String> descriptors) {
    framework.grades().stream()
        .filter(grade -> descriptors.getOrDefault(grade.code(), "").isBlank())
        .forEach(
            grade ->
                fault(
                    place + "/descriptors/" + grade.code(),
                    "Describe what %s looks like here.".formatted(quoted(grade.label()))));
  }

  private void checkVariants() {
    for (var i = 0; i < document.sections().size(); i++) {
      for (var earlier = 0; earlier < i; earlier++) {
        checkJudgedOnce(i, document.sections().get(i), document.sections().get(earlier));
      }
    }
    for (var i = 0; i < document.populations().size(); i++) {
      if (!asksSomething(document.populations().get(i).code())) {
        fault(
            "#/populations/" + i,
            "An audit for this population would be complete with nothing written. Ask it for a"
                + " judgement, or require an answer.");
      }
    }
    if (document.populations().isEmpty()
        && !document.sections().isEmpty()
        && !asksSomething(null)) {
      fault(
          "#/sections",
          "An audit would be complete with nothing written. Ask for a judgement, or require an"
              + " answer.");
    }
  }

  private void checkJudgedOnce(int at, ToolDocument.Section section, ToolDocument.Section earlier) {
    if (section.area() == null || !section.area().equals(earlier.area())) {
      return;
    }
    var both =
        document
            .variants()
            .filter(one -> judges(section, one.orElse(null)) && judges(earlier, one.orElse(null)))
            .toList();
    if (!both.isEmpty()) {
      fault(
          Places.section(at) + "/area",
          "%s is judged in the section %s already%s. Judge each area once."
              .formatted(
                  framework.labelOf(section.area()), quoted(earlier.label()), forWhom(both)));
    }
  }

  private String forWhom(List<Optional<String>> variants) {
    var labels =
        document.populations().stream()
            .filter(population -> variants.contains(Optional.of(population.code())))
            .map(population -> population.label())
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : " for " + labels;
  }

  private boolean asksSomething(String population) {
    return document.sections().stream()
        .anyMatch(
            section ->
                section.prompts().stream()
                    .filter(prompt -> asks(section, prompt, population))
                    .anyMatch(
                        prompt -> prompt.required() || prompt.kind() == PromptKind.JUDGEMENT));
  }

  private static boolean asks(
      ToolDocument.Section section, ToolDocument.Prompt prompt, String population) {
    return section.isFor(population) && prompt.isFor(population);
  }

  private static boolean judges(ToolDocument.Section section, String population) {
    return section.prompts().stream()
        .anyMatch(
            prompt -> prompt.kind() == PromptKind.JUDGEMENT && asks(section, prompt, population));
  }

  private static boolean judgesArea(ToolDocument.Section section, String area) {
    return area.equals(section.area())
        && section.prompts().stream().anyMatch(prompt -> prompt.kind() == PromptKind.JUDGEMENT);
  }

  private void mustBeWritten(String place, String text, String sentence) {
    if (text.isBlank()) {
      fault(place, sentence);
    }
  }

  private static String quoted(String label) {
    return "“" + label + "”";
  }

  private void fault(String place, String sentence) {
    faults.add(new FieldError(place, sentence));
  }
}
