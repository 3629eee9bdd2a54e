package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.shared.Labelled;
import uk.plumbline.tool.ToolReference;

/** A row of a list as the contract has it: no free text, and no grade the reader must not see. */
@Serdeable
public record AuditSummary(
    UUID id,
    String reference,
    String type,
    String origin,
    String source,
    Labelled team,
    Labelled service,
    LocalDate auditedOn,
    @Nullable LocalDate dueOn,
    String sampling,
    String framework,
    String caseReference,
    @Nullable ToolReference tool,
    @Nullable String population,
    Auditor auditor,
    String status,
    ModerationStatus moderationStatus,
    @Nullable RemedyStatus remedyStatus,
    boolean openConcern,
    boolean moderated,
    @Nullable String moderationOutcome,
    boolean gradesWithheld,
    @Nullable String originalGrade,
    @Nullable String finalGrade,
    Progress progress,
    Instant updatedAt,
    List<AllowedAction> allowedActions) {
  /**
   * @param with what the audit is made with
   * @param reader who asks
   */
  static AuditSummary of(AuditRow row, MadeWith with, Person reader) {
    var withheld = AuditSight.of(row, reader).hidesGrades();
    return new AuditSummary(
        row.id(),
        row.reference(),
        row.type(),
        row.origin(),
        row.source(),
        new Labelled(row.teamCode(), row.teamLabel()),
        new Labelled(row.serviceCode(), row.serviceLabel()),
        row.auditedOn(),
        row.dueOn(),
        row.sampling(),
        row.frameworkCode(),
        row.caseReference(),
        with.form().tool(),
        row.population(),
        Auditor.of(row),
        row.status(),
        ModerationStatus.of(row),
        withheld ? null : RemedyStatus.of(row),
        !withheld && row.openConcern(),
        row.decidedAt() != null,
        withheld ? null : row.outcome(),
        withheld,
        withheld ? null : row.originalGrade(),
        withheld ? null : row.finalGrade(),
        Progress.of(row, with),
        row.updatedAt(),
        List.copyOf(AuditTransitions.allowed(row, reader)));
  }
}
