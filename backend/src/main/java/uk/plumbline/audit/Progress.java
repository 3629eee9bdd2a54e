package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import uk.plumbline.framework.Framework;

/**
 * How far an audit has come.
 *
 * @param graded judgements that have both grade and rationale
 * @param of judgements that the framework offers on the audit date, the overall one included
 * @param sectionsComplete sections of the form with nothing missing; null without a tool
 * @param sections sections of the form; null without a tool
 */
@Serdeable
record Progress(
    int graded, int of, @Nullable Integer sectionsComplete, @Nullable Integer sections) {
  static Progress of(AuditRow row, Framework framework) {
    return new Progress(
        row.graded(),
        framework.areasOn(row.auditedOn()).size() + 1,
        row.sectionsComplete(),
        row.sections());
  }
}
