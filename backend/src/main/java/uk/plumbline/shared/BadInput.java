package uk.plumbline.shared;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.serde.exceptions.SerdeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Explains, without quoting what was sent, why a request could not be read. */
final class BadInput {
  /** The framework names the offending property in the message and nowhere else. */
  private static final Pattern UNKNOWN_PROPERTY =
      Pattern.compile("Unknown property \\[([A-Za-z0-9_]{1,60})\\]");

  private static final Pattern PATH =
      Pattern.compile("\\(through reference chain: ([^)]{1,200})\\)");

  private BadInput() {}

  static ProblemException problem(Throwable cause) {
    for (var at = cause; at != null; at = at.getCause()) {
      var explained = explain(at);
      if (explained.isPresent()) {
        return explained.get();
      }
    }
    return new ProblemException(
        ProblemType.BAD_REQUEST, "The request could not be read. Hold it against the contract.");
  }

  private static Optional<ProblemException> explain(Throwable cause) {
    if (cause instanceof UnsatisfiedArgumentException missing) {
      return Optional.of(
          ProblemException.badRequest(
              pointer(missing.getArgument()), "This is needed and is missing."));
    }
    if (cause instanceof ConversionErrorException wrong
        && wrong.getArgument().getType() == UUID.class) {
      // An identifier nobody was ever given is answered like one that is not there.
      return Optional.of(ProblemException.notFound());
    }
    if (cause instanceof ConversionErrorException wrong && !isBody(wrong.getArgument())) {
      return Optional.of(
          ProblemException.badRequest(pointer(wrong.getArgument()), reason(wrong.getArgument())));
    }
    if (cause instanceof UnreadableText) {
      return Optional.of(ProblemException.badRequest("#", UnreadableText.EXPLANATION));
    }
    if (cause instanceof SerdeException serde) {
      return Optional.of(body(serde));
    }
    return Optional.empty();
  }

  private static ProblemException body(SerdeException cause) {
    var message = String.valueOf(cause.getMessage());
    var unknown = UNKNOWN_PROPERTY.matcher(message);
    if (unknown.find()) {
      return ProblemException.badRequest(
          "#/" + unknown.group(1), "The contract has no such member here.");
    }
    return new ProblemException(
        ProblemType.BAD_REQUEST,
        "The body is not JSON in the form that the contract gives: a member is missing, or"
            + " has the wrong type or a value that is not in its list.");
  }

  private static boolean isBody(Argument<?> argument) {
    return argument.isAnnotationPresent(Body.class);
  }

  private static String pointer(Argument<?> argument) {
    return isBody(argument) ? "#" : "#/query/" + argument.getName();
  }

  private static String reason(Argument<?> argument) {
    var type = argument.getType();
    if (type.isEnum()) {
      return "This must be one of "
          + String.join(
              ", ",
              List.of(type.getEnumConstants()).stream()
                  .map(value -> value.toString().toLowerCase(Locale.ROOT))
                  .toList())
          + ".";
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "This must be a date such as 2026-11-21.";
      case "int", "Integer", "long", "Long" -> "This must be a whole number.";
      case "boolean", "Boolean" -> "This must be true or false.";
      default -> "This cannot be read.";
    };
  }
}
