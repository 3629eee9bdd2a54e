package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How far an audit has come.
 *
 * @param graded judgements that have both grade and rationale
 * @param of judgements that the form asks for, the overall one included; without a tool those that
 *     the framework offers on the audit date
 * @param sectionsComplete sections of the form with nothing missing; null without a tool
 * @param sections sections of the form; null without a tool
 */
@Serdeable
record Progress(
    int graded, int of, @Nullable Integer sectionsComplete, @Nullable Integer sections) {
  static Progress of(AuditRow row, MadeWith with) {
    return new Progress(
        row.graded(),
        new FormLookup(with.form()).areas().size(),
        row.sectionsComplete(),
        row.sections());
  }
}
