package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.access.SignedIn;
import uk.plumbline.activity.ActivityEntry;
import uk.plumbline.shared.EntityTag;

/** An audit's life, from start to submission. */
@Controller("/api/audits")
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {
  private final WriteAudit write;
  private final SubmitAudit submission;
  private final ReadAudits read;
  private final AuditAnswers answers;

  AuditController(WriteAudit write, SubmitAudit submission, ReadAudits read, AuditAnswers answers) {
    this.write = write;
    this.submission = submission;
    this.read = read;
    this.answers = answers;
  }

  @Serdeable
  record AuditPage(List<AuditSummary> items, @Nullable String next) {}

  @Serdeable
  record ActivityList(List<ActivityEntry> items) {}

  @Post
  @Permits({Role.AUDITOR, Role.ADMINISTRATOR, Role.PRACTICE_IMPROVEMENT})
  HttpResponse<AuditResponse> createAudit(@Body @Valid CreateAuditRequest request, Person by) {
    var audit = write.start(request, by);
    return HttpResponse.created(
            answers.response(audit, by), URI.create("/api/audits/" + audit.facts().id()))
        .header("ETag", EntityTag.of(audit.facts().version()));
  }

  @Get
  @SignedIn
  AuditPage listAudits(@RequestBean @Valid AuditFilter filter, Person by) {
    var rows = read.page(filter, by);
    var page = rows.subList(0, Math.min(filter.limit(), rows.size()));
    var next =
        rows.size() > page.size()
            ? new AuditCursor(page.getLast().auditedOn(), page.getLast().id()).text()
            : null;
    return new AuditPage(answers.summaries(page, by), next);
  }

  @Get("/{id}")
  @SignedIn
  HttpResponse<AuditResponse> getAudit(UUID id, Person by) {
    return answers.withTag(read.one(id, by), by);
  }

  @Patch("/{id}")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> changeAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ChangeAuditRequest request,
      Person by) {
    return answers.withTag(write.change(id, ifMatch, request, by), by);
  }

  @Post("/{id}/submission")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> submitAudit(
      UUID id, @Nullable @Header("If-Match") String ifMatch, Person by) {
    return answers.withTag(submission.submit(id, ifMatch, by), by);
  }

  @Get("/{id}/activity")
  @SignedIn
  ActivityList listActivity(UUID id, Person by) {
    return new ActivityList(read.history(id, by));
  }
}
