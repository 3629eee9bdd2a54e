package uk.plumbline.concern;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.access.SafetyContacts;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;

/** Children who may be unsafe now. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConcernController {
  private final SafetyConcerns concerns;
  private final AuditAnswers answers;

  ConcernController(SafetyConcerns concerns, AuditAnswers answers) {
    this.concerns = concerns;
    this.answers = answers;
  }

  @Serdeable
  record ConcernList(List<Concern> items) {}

  @Post("/audits/{id}/safety-concerns")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> raiseConcern(
      UUID id, @Body @Valid ConcernRequest request, Person by) {
    return answers.withTag(concerns.raise(id, request, by), by);
  }

  @Get("/safety-concerns")
  @SafetyContacts
  ConcernList listConcerns(Person by) {
    return new ConcernList(concerns.newest(by));
  }

  @Post("/safety-concerns/{id}/acknowledgement")
  @SafetyContacts
  Concern acknowledgeConcern(UUID id, @Body @Valid AcknowledgementRequest request, Person by) {
    return concerns.acknowledge(id, request, by);
  }
}
