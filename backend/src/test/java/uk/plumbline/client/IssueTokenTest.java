package uk.plumbline.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

/** The token endpoint, RFC 6749. */
@MicronautTest(transactional = false)
class IssueTokenTest {
  private static final String PATH = "/api/oauth/token";
  private static final String GRANT = "grant_type=client_credentials";

  @Inject Council council;
  @Inject Clients clients;
  @Inject RefusedClients refused;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    refused.forget();
    client = clients.live(Scope.ROWS, Scope.SUPERVISION);
  }

  private Answer post(String form) {
    return council.asNobody().postForm(PATH, form);
  }

  private Answer basic(String header, String form) {
    return council
        .asNobody()
        .send(
            "POST",
            PATH,
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            header);
  }

  private String inForm() {
    return "&client_id=" + client.clientId() + "&client_secret=" + client.secret();
  }

  private static void isRefused(Answer answer) {
    answer.isProblem(401, "service-client-refused");
    assertThat(answer.text("/error")).isEqualTo("invalid_client");
    assertThat(answer.text("/error_description")).isEqualTo(answer.text("/detail"));
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    isKeptByNoCache(answer);
  }

  private static void isKeptByNoCache(Answer answer) {
    assertThat(answer.http().headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.http().headers().allValues("Pragma")).containsExactly("no-cache");
  }

  @Test
  void aTokenIsGotByBasicOrInTheForm() throws Exception {
    for (var answer : List.of(basic(client.basicHeader(), GRANT), post(GRANT + inForm()))) {
      answer.is(200);
      assertThat(answer.text("/token_type")).isEqualTo("Bearer");
      assertThat(answer.at("/expires_in").asInt()).isEqualTo(900);
      assertThat(answer.text("/scope")).isEqualTo("reporting:rows reporting:supervision");
      isKeptByNoCache(answer);
      var claims = SignedJWT.parse(answer.text("/access_token")).getJWTClaimsSet();
      assertThat(claims.getIssuer()).isEqualTo("plumbline");
      assertThat(claims.getAudience()).containsExactly("plumbline-reporting");
      assertThat(claims.getSubject()).isEqualTo(client.id().toString());
      assertThat(claims.getStringClaim("secret_id")).isEqualTo(client.secretId().toString());
      council.withToken(answer.text("/access_token")).get("/api/reporting").is(200);
    }
  }

  @Test
  void partsOfBasicMayBeFormUrlencoded() {
    var coded = client.secret().replace("_", "%5F");
    basic(Clients.basicHeader(client.clientId(), coded), GRANT).is(200);
    var header = client.basicHeader().replace("Basic", "bAsIc");
    basic(
            header,
            GRANT + "&client_id=" + URLEncoder.encode(client.clientId(), StandardCharsets.UTF_8))
        .is(200);
  }

  @ParameterizedTest
  @CsvSource({
    "reporting:rows, 200",
    "reporting:aggregate, 200",
    "reporting:aggregate+reporting:supervision, 200",
    "reporting%3Arows%20reporting%3Asupervision, 200",
    "reporting:supervision, 400",
    "reporting:everything, 400",
    "reporting:rows+openid, 400",
    "+, 400",
  })
  void aTokenMayBeNarrowerNeverWider(String scope, int status) {
    Answer answer = post(GRANT + "&scope=" + scope + inForm()).is(status);
    if (status == 400) {
      answer.isProblem(400, "bad-request");
      assertThat(answer.text("/error")).isEqualTo("invalid_scope");
    } else {
      Answer feed = council.withToken(answer.text("/access_token")).get("/api/reporting").is(200);
      assertThat(String.join(" ", texts(feed))).isEqualTo(answer.text("/scope"));
    }
  }

  private static List<String> texts(Answer feed) {
    var scopes = new ArrayList<String>();
    feed.at("/client/scopes").forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }

  @Test
  void aClientOfFiguresCannotAskForRows() {
    var figures = clients.live(Scope.AGGREGATE);
    Answer answer = basic(figures.basicHeader(), GRANT + "&scope=reporting:rows").is(400);
    assertThat(answer.text("/error")).isEqualTo("invalid_scope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|invalid_request",
        "grant_type=|invalid_request",
        "grant_type=password|unsupported_grant_type",
        "grant_type=authorization_code|unsupported_grant_type",
        "grant_type=client_credentials&grant_type=client_credentials|invalid_request",
        "grant_type=client_credentials&scope=%zz|invalid_request",
        "grant_type=client_credentials&client_secret=x|invalid_request",
        "grant_type=client_credentials&client_id=other|invalid_request",
      })
  void requestsThatCannotBeUsedAreToldWhy(String form, String error) {
    Answer answer = basic(client.basicHeader(), form).isProblem(400, "bad-request");
    assertThat(answer.text("/error")).isEqualTo(error);
    assertThat(answer.text("/error_description")).isNotBlank();
  }

  private static void hasError(Answer answer, int status, String error) {
    assertThat(answer.is(status).text("/error")).isEqualTo(error);
    assertThat(answer.text("/error_description")).isEqualTo(answer.text("/detail")).isNotBlank();
    isKeptByNoCache(answer);
  }

  @Test
  void onlyAFormIsTaken() {
    hasError(
        council.asNobody().post(PATH, "{}").isProblem(415, "unsupported-media-type"),
        415,
        "invalid_request");
  }

  @ParameterizedTest
  @CsvSource({"Accept, text/csv, 406", "Content-Encoding, gzip, 415"})
  void whoeverRefusesSaysItAsOAuthDoes(String header, String value, int status) {
    var form = "application/x-www-form-urlencoded";
    var body = BodyPublishers.ofString(GRANT + inForm());
    hasError(
        council.asNobody().send("POST", PATH, body, "Content-Type", form, header, value),
        status,
        "invalid_request");
  }

  @Test
  void anotherMethodIsRefusedAsOAuthDoes() {
    // To the letter, since the contract has no such operation to hold the answer against.
    var answer =
        council.rawAnswer(
            "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .contains(" 405 ", "\"error\":\"invalid_request\"", "\"error_description\":\"See the Allow")
        .containsIgnoringCase("pragma: no-cache")
        .containsIgnoringCase("cache-control: no-store");
  }

  @Test
  void aFormThatIsTooLargeIsRefusedAsOAuthDoes() {
    hasError(post(GRANT + "&scope=" + "x".repeat(1024 * 1024)), 413, "invalid_request");
  }

  @Test
  void whoeverDoesNotProveThemselvesGetsOneAnswer() {
    var expired = clients.live(Scope.ROWS);
    expired.set("expires_on = '2020-01-01'");
    var revoked = clients.live(Scope.ROWS);
    revoked.revoke();
    var ended = clients.live(Scope.ROWS);
    ended.endSecret();
    var answers =
        List.of(
            post(GRANT),
            post(GRANT + "&client_id=" + client.clientId()),
            post(GRANT + "&client_id=client-000000000000&client_secret=x"),
            post(GRANT + "&client_id=%00&client_secret=%00"),
            post(GRANT + inForm() + "x"),
            basic("Basic !", GRANT),
            basic("Bearer " + client.token(), GRANT),
            basic(Clients.basicHeader("admin", Council.PASSWORD), GRANT),
            basic(Clients.basicHeader(expired.clientId(), client.secret()), GRANT),
            basic(expired.basicHeader(), GRANT),
            basic(revoked.basicHeader(), GRANT),
            basic(ended.basicHeader(), GRANT));
    answers.forEach(IssueTokenTest::isRefused);
    assertThat(answers.stream().map(answer -> answer.text("/detail")).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wrongSecretsAreSlowedDownAndRightOnesAreNot(boolean atTheTokenEndpoint) throws Exception {
    var wrong = clients.byBasic(client.clientId(), "plb_wrong");
    Callable<Answer> guess =
        atTheTokenEndpoint
            ? () -> basic(Clients.basicHeader(client.clientId(), "plb_wrong"), GRANT)
            : () -> wrong.get("/api/reporting");
    for (var at = 0; at < 10; at++) {
      guess.call().is(401);
    }
    Answer slowed = guess.call().isProblem(429, "too-many-attempts");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
    if (atTheTokenEndpoint) {
      hasError(slowed, 429, "temporarily_unavailable");
    }
    basic(client.basicHeader(), GRANT).is(200);
    client.byBasic().get("/api/reporting").is(200);
    clients.live(Scope.ROWS).byBasic().get("/api/reporting").is(200);
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select count(*), min(subject_type), count(distinct subject_id), min(subject_id), min(person_name)
                from activity where action = 'sign_in_failed'
                """)) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(10);
      assertThat(rows.getString(2)).isEqualTo("service_client");
      assertThat(rows.getString(4)).isEqualTo(client.id().toString());
    }
  }

  @Test
  void manyRightSecretsAtOnceAreNeverSlowedDown() throws Exception {
    Callable<Integer> right = () -> basic(client.basicHeader(), GRANT).http().statusCode();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(150, right))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void namesThatNobodyHasCountForTheirPlace() throws Exception {
    // A few attempts come back while this takes its time.
    var statuses =
        IntStream.range(0, 150)
            .mapToObj(at -> post(GRANT + "&client_id=client-%012d&client_secret=x".formatted(at)))
            .map(answer -> answer.http().statusCode())
            .toList();
    assertThat(statuses.subList(0, 100)).containsOnly(401);
    assertThat(statuses).contains(429);
    basic(client.basicHeader(), GRANT).is(200);
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows =
            statement.executeQuery("select count(*) from activity where subject_id is not null")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }
}
