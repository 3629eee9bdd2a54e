package uk.plumbline.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.types.files.StreamedFile;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Problems;

/**
 * Serves the page for addresses that the page itself understands, so that a link to an audit can be
 * opened. A missing file or an unknown API address stays a 404.
 */
@Controller
class SinglePage {
  private final ResourceResolver resources;
  private final Problems problems;

  SinglePage(ResourceResolver resources, Problems problems) {
    this.resources = resources;
    this.problems = problems;
  }

  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    var page = resources.getResource("classpath:spa/index.html");
    if (page.isPresent() && isPageAddress(request)) {
      return HttpResponse.ok(new StreamedFile(page.get())).contentType(MediaType.TEXT_HTML_TYPE);
    }
    return problems.answer(request, ProblemException.notFound());
  }

  private static boolean isPageAddress(HttpRequest<?> request) {
    var path = request.getPath();
    var last = path.substring(path.lastIndexOf('/') + 1);
    var accept = request.getHeaders().get("Accept");
    return request.getMethodName().equals("GET")
        && accept != null
        && accept.contains(MediaType.TEXT_HTML)
        && !path.startsWith("/api/")
        && !last.contains(".");
  }
}
