package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;

/** Who does which second check. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class AssignmentController {
  private final FindModerators find;
  private final AssignModerator assign;
  private final ShareOut shareOut;
  private final AuditAnswers answers;

  AssignmentController(
      FindModerators find, AssignModerator assign, ShareOut shareOut, AuditAnswers answers) {
    this.find = find;
    this.assign = assign;
    this.shareOut = shareOut;
    this.answers = answers;
  }

  @Serdeable
  record ModeratorList(List<FoundModerator> items) {}

  @Get("/audits/{id}/moderators")
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  ModeratorList listModerators(UUID id, Person by) {
    return new ModeratorList(find.forAudit(id, by));
  }

  @Put("/audits/{id}/moderator")
  @Permits({Role.MODERATOR, Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  HttpResponse<AuditResponse> assignModerator(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ModeratorRequest request,
      Person by) {
    return answers.withTag(assign.assign(id, ifMatch, request, by), by);
  }

  @Post("/moderation-assignments")
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  ShareOut.SharedOut shareOutSecondChecks(Person by) {
    return shareOut.all(by);
  }
}
