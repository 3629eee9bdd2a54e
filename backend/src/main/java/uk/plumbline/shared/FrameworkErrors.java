package uk.plumbline.shared;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives errors that the framework itself meets the same shape as ours: no route, a method or format
 * not taken, bad JSON, and faults of our own. Exception text never leaves the server.
 */
@Singleton
@Primary
class FrameworkErrors implements ErrorResponseProcessor<Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FrameworkErrors.class);

  /** For people. */
  static final String OUR_FAULT =
      "Nothing was stored. Try again, and if it happens again give the trace number to whoever"
          + " looks after Plumbline.";

  private final Problems problems;

  FrameworkErrors(Problems problems) {
    this.problems = problems;
  }

  @Override
  public MutableHttpResponse<Map<String, Object>> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var traceId = UUID.randomUUID().toString();
    var cause = context.getRootCause().orElse(null);
    var problem = problem(status(context.getRequest(), response.code()), cause);
    if (cause instanceof ProblemException) {
      // Said on purpose, in the middle of an answer; whoever said it has logged why.
      LOG.info("{} {}", traceId, problem.type().slug());
    } else if (problem.type().status() >= 500) {
      LOG.error("{} {}", traceId, problem.type().slug(), cause);
    }
    var answer = response.status(problem.type().status()).<Map<String, Object>>body(null);
    problem.headers().forEach(answer::header);
    return problems.fill(context.getRequest(), answer, problem, traceId);
  }

  /**
   * What the framework's status should be: to an address or headers over the limit it answers 413,
   * which is for bodies, and only the server library's own fault tells which it was.
   */
  private static int status(HttpRequest<?> request, int status) {
    var fault =
        request instanceof NettyHttpRequest<?> netty
            ? netty.getNativeRequest().decoderResult().cause()
            : null;
    return switch (fault) {
      case TooLongHttpLineException line -> ProblemType.ADDRESS_TOO_LONG.status();
      case TooLongHttpHeaderException headers -> ProblemType.HEADERS_TOO_LARGE.status();
      case null, default -> status;
    };
  }

  private static ProblemException problem(int status, Throwable cause) {
    for (var at = cause; at != null; at = at.getCause()) {
      if (at instanceof ProblemException problem) {
        return problem;
      }
    }
    if (Databases.isUnreachable(cause)) {
      return new ProblemException(ProblemType.UNAVAILABLE, Databases.UNREACHABLE);
    }
    var type = ProblemType.forStatus(status);
    if (type == ProblemType.BAD_REQUEST) {
      return BadInput.problem(cause);
    }
    return new ProblemException(type, detail(type));
  }

  private static String detail(ProblemType type) {
    return switch (type) {
      case SIGN_IN_NEEDED -> "Sign in, then try again.";
      case NOT_PERMITTED -> "Your roles do not include this.";
      case NOT_FOUND -> "There is nothing at this address that you can see.";
      case METHOD_NOT_ALLOWED -> "See the Allow header for the methods this address takes.";
      case NOT_ACCEPTABLE ->
          "Ask for application/json, or for text/csv or a workbook where figures are served.";
      case BODY_TOO_LARGE -> "A request may hold 1 MB, an import 20 MB. Nothing was stored.";
      case ADDRESS_TOO_LONG ->
          "An address may hold 16 KB. Ask for less at once: with fewer values in its filter, or fewer"
              + " columns.";
      case HEADERS_TOO_LARGE ->
          "The headers of a request may hold 16 KB together. Send fewer or shorter ones.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "Send the body in the format the contract names, not compressed. Nothing was"
              + " stored.";
      case INTERNAL -> OUR_FAULT;
      default -> type.title() + ".";
    };
  }
}
