package uk.plumbline.selection;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;

/** Choosing an audit by judgement. There is no way to take a choice back. */
@Controller("/api/audits/{id}/selection")
@ExecuteOn(TaskExecutors.BLOCKING)
class SelectionController {
  private final SelectForCheck select;
  private final AuditAnswers answers;

  SelectionController(SelectForCheck select, AuditAnswers answers) {
    this.select = select;
    this.answers = answers;
  }

  @Post
  @Permits(Role.PRACTICE_IMPROVEMENT)
  HttpResponse<AuditResponse> selectForSecondCheck(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid SelectionRequest request,
      Person by) {
    return answers.withTag(select.select(id, ifMatch, request, by), by);
  }
}
