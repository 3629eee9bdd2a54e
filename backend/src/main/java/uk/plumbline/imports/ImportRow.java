package uk.plumbline.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;

/**
 * One row as the file gives it. A value is null where the cell was empty or had a fault, so that
 * the rest of the row can still be checked.
 *
 * @param line line of the file
 * @param service code or label
 * @param team code or label
 * @param framework code, not checked yet
 * @param auditor user name or name
 * @param grades grade codes by area, {@code overall} included; not checked yet
 * @param moderatedGrade the overall grade settled by moderation; null where not moderated
 * @param moderatedOn when; null where not moderated
 */
record ImportRow(
    long line,
    String reference,
    AuditType type,
    Origin origin,
    String service,
    String team,
    LocalDate auditedOn,
    Sampling sampling,
    String framework,
    String caseReference,
    String auditor,
    Map<String, String> grades,
    String moderatedGrade,
    LocalDate moderatedOn) {
  /** Whether every value an audit needs is there and was readable. */
  boolean isWhole() {
    var needed =
        Stream.of(
            reference,
            type,
            origin,
            service,
            team,
            auditedOn,
            sampling,
            framework,
            caseReference,
            auditor);
    return needed.noneMatch(Objects::isNull)
        && !grades.isEmpty()
        && (moderatedGrade == null) == (moderatedOn == null)
        && (moderatedGrade == null || grades.containsKey(Framework.OVERALL));
  }
}
