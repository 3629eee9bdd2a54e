package uk.plumbline.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;

/** Finds in a form what an audit's judgements and answers belong to. */
record FormLookup(Form form) {
  /** The prompt with this code, of whatever kind. */
  Optional<Form.Prompt> prompt(String code) {
    return form.prompts().filter(prompt -> prompt.code().equals(code)).findFirst();
  }

  /** The prompt that an area's judgement answers. */
  Optional<Form.Prompt> judgement(String area) {
    return judgements().filter(prompt -> area.equals(prompt.area())).findFirst();
  }

  /** Prompts for judgements of areas, in the order of the form. */
  Stream<Form.Prompt> judgements() {
    return form.prompts().filter(prompt -> prompt.kind() == PromptKind.JUDGEMENT);
  }

  /** Whether the form asks for this area, or, for {@link Framework#OVERALL}, for the whole. */
  boolean judges(String area) {
    return area.equals(Framework.OVERALL) ? form.overall() != null : judgement(area).isPresent();
  }

  /** Whether the form asks this prompt in words, choices or dates. */
  boolean asks(String code) {
    return prompt(code).filter(prompt -> prompt.kind() != PromptKind.JUDGEMENT).isPresent();
  }

  /** The areas that the form asks for, {@link Framework#OVERALL} included where it is one. */
  List<String> areas() {
    var overall = form.overall() == null ? Stream.<String>empty() : Stream.of(Framework.OVERALL);
    return Stream.concat(judgements().map(Form.Prompt::area), overall).toList();
  }

  /** How many judgements the form asks for, that of the whole included. */
  int judgementCount() {
    return areas().size();
  }
}
