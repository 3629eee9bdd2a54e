package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.Anyone;
import uk.plumbline.access.Person;
import uk.plumbline.access.SignedIn;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.ProblemException;

/** What a version of a tool asks: as a form, as a document, and against another version. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ToolContentController {
  private final ToolVersions versions;
  private final Frameworks frameworks;
  private final DocumentSchema schema;

  ToolContentController(ToolVersions versions, Frameworks frameworks, DocumentSchema schema) {
    this.versions = versions;
    this.frameworks = frameworks;
    this.schema = schema;
  }

  @Get("/tools/{code}/versions/{number}/form")
  @SignedIn
  Form previewTool(String code, int number, @Nullable @QueryValue String population, Person by) {
    var version = versions.require(code, number, by);
    var document = version.document();
    var first = document.variants().findFirst().flatMap(variant -> variant).orElse(null);
    try {
      return document.form(version.row().reference(), population == null ? first : population);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.badRequest(
          "#/query/population", "This must be one of the tool's populations.");
    }
  }

  @Get("/tools/{code}/versions/{number}/differences")
  @SignedIn
  ToolDifferences compareToolVersions(
      String code, int number, @Nullable @QueryValue Integer from, Person by) {
    var after = versions.require(code, number, by);
    var before = from == null ? before(after, by) : other(code, from, by);
    return before == null
        ? ToolDifferences.none(number)
        : ToolDifferences.between(before, after, frameworks.all());
  }

  @Get("/tools/{code}/versions/{number}/document")
  @SignedIn
  HttpResponse<ToolDocument> exportTool(String code, int number, Person by) {
    var version = versions.require(code, number, by);
    return HttpResponse.ok(version.document())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-v%d.json\"".formatted(version.row().toolCode(), number));
  }

  @Get("/schemas/audit-tool")
  @Produces("application/schema+json")
  @Anyone
  String auditToolSchema() {
    return schema.text();
  }

  private @Nullable ToolVersion before(ToolVersion version, Person by) {
    return versions.ofTool(version.row().toolCode(), by).stream()
        .filter(other -> other.row().number() < version.row().number())
        .findFirst()
        .orElse(null);
  }

  private ToolVersion other(String code, int number, Person by) {
    return versions
        .find(code, number, by)
        .orElseThrow(
            () ->
                ProblemException.badRequest(
                    "#/query/from", "The tool has no version of this number that you can see."));
  }
}
