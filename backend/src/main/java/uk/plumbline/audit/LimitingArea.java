package uk.plumbline.audit;

import java.util.Optional;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.Form;

/**
 * the lowest grade in a limiting area caps the overall grade at the lowest. Ofsted's single
 * inspection framework held the whole to its limiting judgement. The auditor may go above it, and
 * then says why; the reason is kept.
 */
final class LimitingArea {
  private LimitingArea() {}

  /** The first limiting area of the form with the lowest grade; empty where there is none. */
  static Optional<Limit> limit(Form form, Framework framework, Audit audit) {
    var lowest = framework.lowest().code();
    var overall =
        form.overall() == null ? null : audit.originalGrade(Framework.OVERALL).orElse(null);
    var lookup = new FormLookup(form);
    return form.settings().limitingAreas().stream()
        .filter(lookup::judges)
        .filter(area -> audit.originalGrade(area).filter(lowest::equals).isPresent())
        .findFirst()
        .map(
            area ->
                new Limit(
                    area,
                    framework.labelOf(area),
                    lowest,
                    overall != null && !overall.equals(lowest),
                    audit.content().conclusion().limitOverrideReason()));
  }
}
