package uk.plumbline.client;

import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * The refusals of the token endpoint: problem details, as everywhere, with the members that RFC
 * 6749, section 5.2, asks for besides.
 */
final class TokenRefusal {
  private TokenRefusal() {}

  static ProblemException invalidRequest(String detail) {
    return badRequest("invalid_request", detail);
  }

  static ProblemException unsupportedGrantType() {
    return badRequest("unsupported_grant_type", "The grant type must be client_credentials.");
  }

  static ProblemException invalidScope() {
    return badRequest(
        "invalid_scope", "The scope names something that this service client may not read.");
  }

  /** One answer, whatever is wrong with a client, so that none tells what there is. */
  static ProblemException invalidClient() {
    var detail =
        "Client id and secret do not belong together, or are not live. An administrator can see"
            + " which.";
    return with(
            new ProblemException(ProblemType.SERVICE_CLIENT_REFUSED, detail),
            "invalid_client",
            detail)
        .withHeader("WWW-Authenticate", "Basic realm=\"Plumbline\", charset=\"UTF-8\"");
  }

  private static ProblemException badRequest(String error, String detail) {
    return with(new ProblemException(ProblemType.BAD_REQUEST, detail), error, detail);
  }

  private static ProblemException with(ProblemException problem, String error, String detail) {
    return problem.with("error", error).with("error_description", detail);
  }
}
