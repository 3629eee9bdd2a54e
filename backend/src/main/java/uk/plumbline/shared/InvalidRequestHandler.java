package uk.plumbline.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;

/** Reports every field that breaks a rule of shape, all at once. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
class InvalidRequestHandler
    implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
  private final Problems problems;

  InvalidRequestHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
    var errors =
        exception.getConstraintViolations().stream()
            .map(violation -> fieldError(request, violation))
            .sorted(Comparator.comparing(FieldError::pointer))
            .toList();
    return problems.answer(
        request,
        new ProblemException(ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
            .withErrors(errors));
  }

  private static FieldError fieldError(HttpRequest<?> request, ConstraintViolation<?> violation) {
    var root = request.getMethodName().equals("GET") ? "#/query" : "#";
    return new FieldError(root + pointer(violation.getPropertyPath()), violation.getMessage());
  }

  /**
   * The path without the method and its parameter: {@code areas[0].grade} as {@code
   * #/areas/0/grade}.
   */
  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (var node : path) {
      if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
        continue;
      }
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }
}
