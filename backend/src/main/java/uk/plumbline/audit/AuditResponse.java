package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.Labelled;

/** One audit as the contract has it, showing what its reader may see and no more. */
@Serdeable
public record AuditResponse(
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
    Auditor auditor,
    String status,
    long version,
    boolean gradesWithheld,
    boolean textWithheld,
    @Nullable JudgementResponse overall,
    List<AreaJudgementResponse> areas,
    List<String> judgementsToCheck,
    List<FieldError> missing,
    @Nullable ModerationResponse moderation,
    @JsonProperty("final") @Nullable FinalGrades finalGrades,
    Progress progress,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant finalisedAt,
    List<AllowedAction> allowedActions) {
  /** The overall judgement. */
  @Serdeable
  record JudgementResponse(@Nullable String grade, @Nullable String rationale) {}

  /** An area's judgement. */
  @Serdeable
  record AreaJudgementResponse(String area, @Nullable String grade, @Nullable String rationale) {}

  /** The grades that count. */
  @Serdeable
  record FinalGrades(@Nullable String overall, List<AreaGrade> areas) {}

  /** One area's grade that counts. */
  @Serdeable
  record AreaGrade(String area, String grade) {}

  /**
   * @param framework the audit's framework
   * @param reader who asks
   */
  public static AuditResponse of(Audit audit, Framework framework, Person reader) {
    var row = audit.facts();
    var sight = AuditSight.of(row, reader);
    var view = new AuditView(audit, framework, sight);
    var actions = AuditTransitions.allowed(row, reader);
    return new AuditResponse(
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
        Auditor.of(row),
        row.status(),
        row.version(),
        sight == AuditSight.BLIND,
        sight != AuditSight.FULL,
        view.overall(),
        view.areas(),
        view.judgementsToCheck(),
        actions.contains(AllowedAction.EDIT)
            ? AuditIsComplete.missing(framework, audit.judgements())
            : List.of(),
        view.moderation(reader),
        view.finalGrades(),
        Progress.of(row, framework),
        row.createdAt(),
        row.updatedAt(),
        row.submittedAt(),
        row.finalisedAt(),
        List.copyOf(actions));
  }
}
