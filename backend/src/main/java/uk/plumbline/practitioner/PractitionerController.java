package uk.plumbline.practitioner;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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

/** The worker's part in an audit of their own work. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PractitionerController {
  private final Practitioners practitioners;
  private final AuditAnswers answers;

  PractitionerController(Practitioners practitioners, AuditAnswers answers) {
    this.practitioners = practitioners;
    this.answers = answers;
  }

  @Post("/invitation")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> invitePractitioner(UUID id, Person by) {
    return answers.withTag(practitioners.invite(id, by), by);
  }

  @Put("/reflection")
  @Permits(Role.PRACTITIONER)
  HttpResponse<AuditResponse> reflect(UUID id, @Body @Valid ReflectionRequest request, Person by) {
    return answers.withTag(practitioners.reflect(id, request, by), by);
  }

  @Post("/response")
  @Permits(Role.PRACTITIONER)
  HttpResponse<AuditResponse> respond(UUID id, @Body @Valid ResponseRequest request, Person by) {
    return answers.withTag(practitioners.respond(id, request, by), by);
  }
}
