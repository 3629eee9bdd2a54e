package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.tool.ToolReference;

/**
 * What was found when the case was audited before.
 *
 * @param readable whether the reader may open the whole audit
 * @param overall the overall grade that counts, by its code; null where none was given
 * @param areas the area grades that count, in the order of the framework
 */
@Serdeable
record EarlierAudit(
    UUID id,
    boolean readable,
    String reference,
    LocalDate auditedOn,
    @Nullable ToolReference tool,
    String framework,
    @Nullable String overall,
    List<AreaGrade> areas,
    @Nullable String strengths,
    @Nullable String improvements,
    @Nullable String noActionBecause,
    List<AuditAction> actions) {
  /**
   * @param area the area's code
   * @param label its name for people
   * @param grade the grade that counts, by its code
   */
  @Serdeable
  record AreaGrade(String area, String label, String grade) {}

  static EarlierAudit of(Audit audit, MadeWith with, Person reader) {
    var facts = audit.facts();
    var framework = with.framework();
    var conclusion = audit.content().conclusion();
    return new EarlierAudit(
        facts.id(),
        AuditSight.of(facts, reader) == AuditSight.FULL,
        facts.reference(),
        facts.auditedOn(),
        with.form().tool(),
        facts.frameworkCode(),
        audit.finalGrade(Framework.OVERALL).orElse(null),
        framework.areas().stream()
            .flatMap(
                area ->
                    audit
                        .finalGrade(area.code())
                        .map(grade -> new AreaGrade(area.code(), area.label(), grade))
                        .stream())
            .toList(),
        conclusion.strengths(),
        conclusion.improvements(),
        conclusion.noActionBecause(),
        audit.content().actions());
  }
}
