package uk.plumbline.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Set;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Bringing in audits from elsewhere. */
@Controller("/api/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
class ImportController {
  private static final int LARGEST = 20 * 1024 * 1024;
  private static final Set<String> PARAMETERS = Set.of("dryRun", "createMissing");

  private final ImportAudits imports;
  private final Clock clock;

  ImportController(ImportAudits imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  @Post("/audits")
  @Consumes(MediaType.TEXT_CSV)
  @Permits(Role.ADMINISTRATOR)
  ImportResult importAudits(HttpRequest<byte[]> request, Person person) {
    mustBePlainCsv(request);
    var bytes = request.getBody().orElse(new byte[0]);
    mustFit(bytes);
    var options = new ImportAudits.Options(flag(request, "dryRun"), flag(request, "createMissing"));
    var file = AuditFile.read(bytes, Today.on(clock));
    return imports.importAudits(file, options, person);
  }

  private static void mustBePlainCsv(HttpRequest<?> request) {
    if (request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file as it is, not compressed.");
    }
    request
        .getContentType()
        .flatMap(type -> type.getParameters().get("charset"))
        .filter(charset -> !charset.toString().replace("\"", "").equalsIgnoreCase("utf-8"))
        .ifPresent(
            charset -> {
              throw new ProblemException(
                  ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file in UTF-8.");
            });
  }

  private static void mustFit(byte[] body) {
    if (body.length > LARGEST) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "The file is larger than 20 MB. Nothing was stored. Split it and import the parts.");
    }
  }

  /** A misspelt dryRun must not store anything, so neither names nor values are guessed. */
  private static boolean flag(HttpRequest<?> request, String name) {
    for (var given : request.getParameters().names()) {
      if (!PARAMETERS.contains(given)) {
        throw new ProblemException(
            ProblemType.BAD_REQUEST, "An import takes dryRun and createMissing and nothing else.");
      }
    }
    var values = request.getParameters().getAll(name);
    if (values.isEmpty()) {
      return false;
    }
    if (values.size() > 1 || !Set.of("true", "false").contains(values.getFirst())) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "Give " + name + " once, as true or false.");
    }
    return values.getFirst().equals("true");
  }
}
