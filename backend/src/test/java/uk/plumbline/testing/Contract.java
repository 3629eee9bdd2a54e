package uk.plumbline.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** Holds the server's answers against {@code openapi.yaml}, the contract clients are built from. */
public final class Contract {

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of("..", "openapi.yaml").toAbsolutePath().normalize().toUri().toString())
          .build();

  private Contract() {}

  /**
   * Fails the test unless an answer is one the contract allows to its request: status, content type
   * and body.
   *
   * @return the same answer, for further checks
   */
  public static HttpResponse<String> keptBy(HttpResponse<String> answer) {
    ValidationReport report =
        VALIDATOR.validateResponse(
            answer.uri().getPath(), Request.Method.valueOf(answer.request().method()), of(answer));
    if (report.hasErrors()) {
      throw new AssertionError(
          "%s %s answers %d outside the contract: %s%nBody: %s"
              .formatted(
                  answer.request().method(),
                  answer.uri().getPath(),
                  answer.statusCode(),
                  report.getMessages(),
                  answer.body()));
    }
    return answer;
  }

  private static SimpleResponse of(HttpResponse<String> answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
    answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
    if (!answer.body().isEmpty()) {
      response.withBody(answer.body());
    }
    return response.build();
  }
}
