package uk.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/** How long a request's first line and its headers may be, sent to the letter. */
@MicronautTest(transactional = false)
class LongAddressTest {
  private static final int MOST = 16 * 1024;

  @Inject Council council;
  @Inject Clients clients;

  private String authorization;

  @BeforeEach
  void setUp() {
    council.afresh();
    authorization = clients.live(Scope.ROWS).basicHeader();
  }

  /** A request whose first line, without what ends it, is of this length. */
  private String answerToLine(int length, String start) {
    var end = " HTTP/1.1";
    var line = "GET " + start + "x".repeat(length - 4 - start.length() - end.length()) + end;
    assertThat(line).hasSize(length);
    return answer(line, "");
  }

  private String answer(String line, String headers) {
    return council.rawAnswer(
        line
            + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
            + authorization
            + "\r\n"
            + headers
            + "\r\n");
  }

  private static void isProblem(String answer, int status, String slug) {
    assertThat(answer)
        .startsWith("HTTP/1.")
        .contains(" " + status + " ", "\"type\":\"/problems/" + slug + "\"")
        .containsIgnoringCase("content-type: application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(ints = {5 * 1024, 15 * 1024, MOST})
  void addressesOfSixteenKilobytesAreRead(int length) {
    var answer = answerToLine(length, "/api/reporting/teams?columns=");
    isProblem(answer, 400, "bad-request");
    assertThat(answer).contains("must name columns of the set");
  }

  @Test
  void aFilterOfManyValuesIsAnswered() {
    var line = new StringBuilder("/odata/v4/Teams?$filter=teamCode%20in%20(%27a%27");
    while (line.length() < 12_000) {
      line.append(",%27team_").append(line.length()).append("%27");
    }
    assertThat(answer("GET " + line + ")&$top=1 HTTP/1.1", "")).contains(" 200 ", "\"value\":[");
  }

  @ParameterizedTest
  @ValueSource(ints = {MOST + 1, 20 * 1024, 60 * 1024})
  void longerOnesAreRefusedInWordsOfAddresses(int length) {
    var answer = answerToLine(length, "/api/reporting/teams?columns=");
    isProblem(answer, 414, "address-too-long");
    assertThat(answer).contains("16 KB", "fewer values in its filter").doesNotContain("1 MB");
  }

  @Test
  void headersHaveALimitOfTheirOwn() {
    var line = "GET /api/reporting HTTP/1.1";
    assertThat(answer(line, "X-Long: " + "x".repeat(15 * 1024) + "\r\n")).contains(" 200 ");
    isProblem(answer(line, "X-Long: " + "x".repeat(17 * 1024) + "\r\n"), 431, "headers-too-large");
  }
}
