package uk.plumbline.audit;

import java.util.List;
import java.util.Map;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.Form;

/** Names the fields of {@link AuditFields} for people, in the words of the audit's own form. */
final class FieldLabels {
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("team", "Team"),
          Map.entry("auditedOn", "Audit date"),
          Map.entry("sampling", "How the case was chosen"),
          Map.entry("caseReference", "Case reference"),
          Map.entry("population", "Group of children"),
          Map.entry("worker", "Worker"),
          Map.entry("sessionDates", "Supervision session dates"),
          Map.entry("practitioner/involvement", "Done with the worker"),
          Map.entry("practitioner/reason", "Why the worker did not take part"),
          Map.entry("familyFeedback/child/status", "The child's feedback"),
          Map.entry("familyFeedback/child/words", "What the child said"),
          Map.entry("familyFeedback/child/reason", "Why the child was not asked"),
          Map.entry("familyFeedback/family/status", "The family's feedback"),
          Map.entry("familyFeedback/family/words", "What the family said"),
          Map.entry("familyFeedback/family/reason", "Why the family was not asked"),
          Map.entry("conclusion/strengths", "What works well"),
          Map.entry("conclusion/improvements", "What must get better"),
          Map.entry("conclusion/noActionBecause", "Why no action is needed"),
          Map.entry(
              "conclusion/limitOverrideReason", "Why the overall grade stands above the limit"));

  private static final Map<String, String> PARTS =
      Map.of(
          "grade", "grade",
          "rationale", "rationale",
          "impact", "evidence of impact",
          "notApplicable", "why it does not apply",
          "date", "date",
          "reason", "why it does not apply");

  private final Framework framework;
  private final List<Form> forms;

  /**
   * @param forms those of every population, since a field may stem from before a change of it
   */
  FieldLabels(Framework framework, List<Form> forms) {
    this.framework = framework;
    this.forms = forms;
  }

  /** The field in words. */
  String of(String field) {
    if (FIXED.containsKey(field)) {
      return FIXED.get(field);
    }
    var parts = field.split("/");
    return switch (parts[0]) {
      case "actions" -> "Action";
      case "areas" -> framework.labelOf(parts[1]) + part(parts[2]);
      case "overall" -> overall() + part(parts[1]);
      case "answers" -> prompt(parts[1]) + part(parts[2]);
      default -> field;
    };
  }

  private static String part(String name) {
    return PARTS.containsKey(name) ? ": " + PARTS.get(name) : "";
  }

  private String overall() {
    return forms.stream()
        .filter(form -> form.overall() != null)
        .map(form -> form.overall().label())
        .findFirst()
        .orElse(framework.labelOf(Framework.OVERALL));
  }

  private String prompt(String code) {
    return forms.stream()
        .flatMap(Form::prompts)
        .filter(prompt -> prompt.code().equals(code))
        .map(Form.Prompt::label)
        .findFirst()
        .orElse(code);
  }
}
