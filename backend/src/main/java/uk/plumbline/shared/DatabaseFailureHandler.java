package uk.plumbline.shared;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what a constraint of the database refused. Constraints have chosen names that say
 * their rule, and one table here says which problem each is.
 */
@Singleton
class DatabaseFailureHandler implements ExceptionHandler<DataAccessException, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailureHandler.class);

  private record Refusal(ProblemType type, String detail) {}

  private static final Map<String, Refusal> REFUSALS =
      Map.of(
          "uq_audit_reference",
          new Refusal(
              ProblemType.REFERENCE_TAKEN,
              "Another audit has this reference already. Choose another one."),
          "ck_moderation_not_own_audit",
          new Refusal(
              ProblemType.MODERATOR_IS_THE_AUDITOR,
              "You wrote this audit, so somebody else must second-check it."),
          "uq_moderation_audit",
          new Refusal(
              ProblemType.CHANGED_BY_SOMEBODY_ELSE,
              "Somebody else changed this at the same moment. Load it again and compare."));

  private final Problems problems;

  DatabaseFailureHandler(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The interface is declared so.
  public HttpResponse<?> handle(HttpRequest request, DataAccessException exception) {
    return problems.answer(request, problem(exception));
  }

  private static ProblemException problem(DataAccessException exception) {
    Optional<Refusal> refusal = constraint(exception).map(REFUSALS::get);
    if (refusal.isPresent()) {
      return new ProblemException(refusal.get().type(), refusal.get().detail());
    }
    String traceId = UUID.randomUUID().toString();
    LOG.error("{} the database refused a statement", traceId, exception);
    if (Databases.isUnreachable(exception)) {
      return new ProblemException(ProblemType.UNAVAILABLE, Databases.UNREACHABLE)
          .withHeader("Retry-After", "10")
          .with("traceId", traceId);
    }
    return new ProblemException(ProblemType.INTERNAL, FrameworkErrors.OUR_FAULT)
        .with("traceId", traceId);
  }

  private static Optional<String> constraint(Throwable exception) {
    for (Throwable at = exception; at != null; at = at.getCause()) {
      if (at instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
        return Optional.ofNullable(refused.getServerErrorMessage().getConstraint());
      }
    }
    return Optional.empty();
  }
}
