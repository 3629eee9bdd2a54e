package uk.plumbline.audit;

import io.micronaut.serde.annotation.Serdeable;
import uk.plumbline.framework.Framework;

/**
 * How far an audit has come.
 *
 * @param graded judgements that have both grade and rationale
 * @param of judgements that the framework offers on the audit date, the overall one included
 */
@Serdeable
record Progress(int graded, int of) {
  static Progress of(AuditRow row, Framework framework) {
    return new Progress(row.graded(), framework.areasOn(row.auditedOn()).size() + 1);
  }
}
