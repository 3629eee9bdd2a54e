package uk.plumbline.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.shared.Labelled;
import uk.plumbline.tool.ToolReference;

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
    @Nullable ToolReference tool,
    @Nullable String population,
    @Nullable Auditor worker,
    Auditor auditor,
    String status,
    ModerationStatus moderationStatus,
    @Nullable RemedyStatus remedyStatus,
    long version,
    boolean gradesWithheld,
    boolean textWithheld,
    @Nullable JudgementResponse overall,
    List<AreaJudgementResponse> areas,
    List<Answer> answers,
    @Nullable SupervisionSessions sessions,
    PractitionerPart practitioner,
    FamilyFeedback familyFeedback,
    Conclusion conclusion,
    List<AuditAction> actions,
    @Nullable Limit limit,
    List<Warning> warnings,
    List<AuditConcern> concerns,
    List<Decision> decisions,
    List<SectionState> sections,
    List<String> judgementsToCheck,
    List<MissingItem> missing,
    @Nullable ModerationResponse moderation,
    @JsonProperty("final") @Nullable FinalGrades finalGrades,
    Progress progress,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant submittedAt,
    @Nullable Instant finalisedAt,
    @Nullable Instant reopenedAt,
    List<AllowedAction> allowedActions) {
  /** The overall judgement. */
  @Serdeable
  record JudgementResponse(
      @Nullable String grade, @Nullable String rationale, @Nullable String impact) {}

  /** An area's judgement. */
  @Serdeable
  record AreaJudgementResponse(
      String area,
      @Nullable String grade,
      @Nullable String rationale,
      @Nullable String impact,
      @Nullable String notApplicable) {}

  /** The grades that count. */
  @Serdeable
  record FinalGrades(@Nullable String overall, List<AreaGrade> areas) {}

  /** One area's grade that counts. */
  @Serdeable
  record AreaGrade(String area, String grade) {}

  /**
   * @param with what the audit is made with
   * @param reader who asks
   */
  static AuditResponse of(Audit audit, MadeWith with, Person reader) {
    var row = audit.facts();
    var sight = AuditSight.of(row, reader);
    var view = new AuditView(audit, with.framework(), sight);
    var content = new ContentView(audit, with, sight, reader);
    var actions = AuditTransitions.allowed(row, reader);
    var progress =
        actions.contains(AllowedAction.EDIT)
            ? AuditIsComplete.of(with, audit)
            : new Completeness(List.of(), List.of());
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
        with.form().tool(),
        row.population(),
        Auditor.worker(row),
        Auditor.of(row),
        row.status(),
        ModerationStatus.of(row),
        sight.hidesGrades() ? null : RemedyStatus.of(row),
        row.version(),
        sight.hidesGrades(),
        sight != AuditSight.FULL,
        view.overall(),
        view.areas(),
        content.answers(),
        content.sessions(),
        content.practitioner(),
        content.familyFeedback(),
        content.conclusion(),
        content.actions(),
        content.limit(),
        content.warnings(),
        view.concerns(),
        view.decisions(),
        progress.sections(),
        view.judgementsToCheck(),
        progress.missing(),
        new ModerationView(audit, with.framework(), sight, reader).response(),
        view.finalGrades(),
        Progress.of(row, with),
        row.createdAt(),
        row.updatedAt(),
        row.submittedAt(),
        row.finalisedAt(),
        row.reopenedAt(),
        List.copyOf(actions));
  }
}
