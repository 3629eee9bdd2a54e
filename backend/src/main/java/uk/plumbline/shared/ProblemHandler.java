package uk.plumbline.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers problems that our own code reports. */
@Singleton
class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, ProblemException exception) {
    return problems.answer(request, exception);
  }
}
