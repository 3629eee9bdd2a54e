package uk.plumbline.life;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;

/** Returning an audit and answering to it, extending, withdrawing and reopening one. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class LifeController {
  private final DecideOnAudit decide;
  private final AnswerNotes notes;
  private final AuditAnswers answers;

  LifeController(DecideOnAudit decide, AnswerNotes notes, AuditAnswers answers) {
    this.decide = decide;
    this.notes = notes;
    this.answers = answers;
  }

  @Post("/return")
  @Permits({Role.MODERATOR, Role.PRACTICE_IMPROVEMENT})
  HttpResponse<AuditResponse> returnAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReturnRequest request,
      Person by) {
    return answers.withTag(decide.returned(id, ifMatch, request, by), by);
  }

  @Put("/return-notes/{section}/answer")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> answerReturnNote(
      UUID id,
      String section,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid NoteAnswerRequest request,
      Person by) {
    return answers.withTag(notes.answer(id, section, ifMatch, request.answer(), by), by);
  }

  @Post("/extension")
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  HttpResponse<AuditResponse> extendAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ExtensionRequest request,
      Person by) {
    return answers.withTag(decide.extended(id, ifMatch, request, by), by);
  }

  @Post("/withdrawal")
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  HttpResponse<AuditResponse> withdrawAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReasonRequest request,
      Person by) {
    return answers.withTag(decide.withdrawn(id, ifMatch, request.reason(), by), by);
  }

  @Post("/reopening")
  @Permits(Role.PRACTICE_IMPROVEMENT)
  HttpResponse<AuditResponse> reopenAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReasonRequest request,
      Person by) {
    return answers.withTag(decide.reopened(id, ifMatch, request.reason(), by), by);
  }
}
