package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.access.SignedIn;
import uk.plumbline.shared.EntityTag;

/** Audit tools and the life of their versions. */
@Controller("/api/tools")
@ExecuteOn(TaskExecutors.BLOCKING)
class ToolController {
  private static final byte[] NOTHING = new byte[0];

  private final ToolSummaries summaries;
  private final ToolVersions versions;
  private final WriteTool write;
  private final PublishTool publication;
  private final ToolFaults faults;

  ToolController(
      ToolSummaries summaries,
      ToolVersions versions,
      WriteTool write,
      PublishTool publication,
      ToolFaults faults) {
    this.summaries = summaries;
    this.versions = versions;
    this.write = write;
    this.publication = publication;
    this.faults = faults;
  }

  @Serdeable
  record ToolList(List<ToolSummaries.Tool> items, boolean mayChange) {}

  @Get
  @SignedIn
  ToolList listTools(Person by) {
    return new ToolList(summaries.of(by), ToolVersion.mayChange(by));
  }

  @Post
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ToolVersionResponse> importTool(HttpRequest<byte[]> request, Person by) {
    return created(write.bringIn(request.getBody().orElse(NOTHING), by), by);
  }

  @Post("/{code}/drafts")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ToolVersionResponse> draftTool(String code, Person by) {
    return created(write.next(code, by), by);
  }

  @Get("/{code}/versions/{number}")
  @SignedIn
  HttpResponse<ToolVersionResponse> getToolVersion(String code, int number, Person by) {
    return answer(versions.require(code, number, by), by);
  }

  @Put("/{code}/versions/{number}")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ToolVersionResponse> changeToolVersion(
      String code,
      int number,
      @Nullable @Header("If-Match") String ifMatch,
      HttpRequest<byte[]> request,
      Person by) {
    return answer(write.change(code, number, ifMatch, request.getBody().orElse(NOTHING), by), by);
  }

  @Delete("/{code}/versions/{number}")
  @Permits(Role.ADMINISTRATOR)
  @Status(HttpStatus.NO_CONTENT)
  void discardToolDraft(
      String code, int number, @Nullable @Header("If-Match") String ifMatch, Person by) {
    write.discard(code, number, ifMatch, by);
  }

  @Post("/{code}/versions/{number}/publication")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ToolVersionResponse> publishToolVersion(
      String code,
      int number,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid PublishToolRequest request,
      Person by) {
    return answer(publication.publish(code, number, ifMatch, request.comparabilityNote(), by), by);
  }

  @Post("/{code}/versions/{number}/retirement")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ToolVersionResponse> retireToolVersion(
      String code, int number, @Nullable @Header("If-Match") String ifMatch, Person by) {
    return answer(publication.retire(code, number, ifMatch, by), by);
  }

  private HttpResponse<ToolVersionResponse> created(ToolVersion version, Person by) {
    var place = "/api/tools/" + version.row().toolCode() + "/versions/" + version.row().number();
    return HttpResponse.created(response(version, by), URI.create(place))
        .header("ETag", EntityTag.of(version.row().revision()));
  }

  private HttpResponse<ToolVersionResponse> answer(ToolVersion version, Person by) {
    return HttpResponse.ok(response(version, by))
        .header("ETag", EntityTag.of(version.row().revision()));
  }

  private ToolVersionResponse response(ToolVersion version, Person by) {
    var hasDraft = versions.hasDraft(version.row().toolCode());
    return ToolVersionResponse.of(
        version, faults.of(version), version.allowedActions(by, hasDraft));
  }
}
