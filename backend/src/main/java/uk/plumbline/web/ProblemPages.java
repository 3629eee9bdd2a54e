package uk.plumbline.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;
import uk.plumbline.access.Anyone;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Explains each problem type at the path that its {@code type} names. */
@Controller("/problems")
class ProblemPages {
  @Get("/{slug}")
  @Produces(MediaType.TEXT_PLAIN)
  @Anyone
  HttpResponse<String> explainProblem(String slug) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.slug().equals(slug))
        .findFirst()
        .map(type -> HttpResponse.ok(text(type)))
        .orElseThrow(ProblemException::notFound);
  }

  private static String text(ProblemType type) {
    return type.title()
        + ".\n\nProblem type "
        + type.path()
        + ", HTTP status "
        + type.status()
        + ".\n";
  }
}
