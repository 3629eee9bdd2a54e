package uk.plumbline.moderation;

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

/** The second check of a submitted audit. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModerationController {
  private final SecondCheck check;
  private final AuditAnswers answers;

  ModerationController(SecondCheck check, AuditAnswers answers) {
    this.check = check;
    this.answers = answers;
  }

  @Put("/second-grades")
  @Permits(Role.MODERATOR)
  HttpResponse<AuditResponse> recordSecondGrades(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid SecondGradesRequest request,
      Person by) {
    return answers.withTag(check.recordSecondGrades(id, ifMatch, request, by), by);
  }

  @Post("/moderation")
  @Permits(Role.MODERATOR)
  HttpResponse<AuditResponse> moderateAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ModerateAuditRequest request,
      Person by) {
    return answers.withTag(check.moderate(id, ifMatch, request, by), by);
  }
}
