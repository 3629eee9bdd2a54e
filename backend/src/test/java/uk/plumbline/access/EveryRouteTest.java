package uk.plumbline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;

/**
 * Walks every route that the running server knows: against the contract, without and with each
 * role.
 */
@MicronautTest(transactional = false)
class EveryRouteTest {
  private static final Map<Role, String> ONE_EACH =
      Map.of(
          Role.AUDITOR, "auditor",
          Role.MODERATOR, "moderator",
          Role.TEAM_MANAGER, "manager",
          Role.PRACTICE_IMPROVEMENT, "improvement",
          Role.ADMINISTRATOR, "admin",
          Role.PRACTITIONER, "worker");

  /** Routes that need the permission to see supervision audits besides a role. */
  private static final Set<String> OF_SUPERVISION = Set.of("GET /api/measures/supervision");

  private static final List<String> CHALLENGES =
      List.of(
          "Basic realm=\"Plumbline reporting feed\", charset=\"UTF-8\"",
          "Bearer realm=\"Plumbline reporting feed\"");

  @Inject Council council;
  @Inject Clients clients;
  @Inject Router router;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Stream<UriRouteInfo<?, ?>> routes() {
    // HEAD goes wherever GET does, by the same rule.
    return router.uriRoutes().filter(route -> route.getHttpMethod() != HttpMethod.HEAD);
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + path(route);
  }

  /** As the contract writes it, which says nothing of slashes within a part. */
  private static String path(UriRouteInfo<?, ?> route) {
    return route.getUriMatchTemplate().toPathString().replace(":.+}", "}");
  }

  /** The explanations of problem types belong to the errors, not to the contract's operations. */
  private static boolean isOfTheContract(UriRouteInfo<?, ?> route) {
    return !name(route).startsWith("GET /problems/");
  }

  @Test
  void theServerHasTheContractsOperationsAndNoOthers() throws IOException {
    var paths = new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile()).path("paths");
    Set<String> promised = new TreeSet<>();
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (!operation.getKey().equals("parameters")) {
          promised.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }

    Set<String> served =
        routes()
            .filter(EveryRouteTest::isOfTheContract)
            .map(EveryRouteTest::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(served).isEqualTo(promised);
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    assertThat(
            routes()
                .filter(
                    route ->
                        Stream.of(
                                Permits.class,
                                SignedIn.class,
                                SafetyContacts.class,
                                ForServiceClients.class,
                                Anyone.class)
                            .noneMatch(route.getAnnotationMetadata()::hasAnnotation))
                .map(EveryRouteTest::name))
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> withoutSigningInOnlyThePublicRoutesOpen() {
    Set<String> open =
        Set.of(
            "GET /health",
            "POST /api/login",
            "POST /api/session/renewal",
            "POST /api/oauth/token",
            "GET /api/schemas/audit-tool",
            "GET /problems/{slug}");
    return routes()
        .map(
            route ->
                DynamicTest.dynamicTest(
                    name(route),
                    () -> {
                      boolean isOpen = route.getAnnotationMetadata().hasAnnotation(Anyone.class);
                      assertThat(isOpen).isEqualTo(open.contains(name(route)));
                      if (!isOpen) {
                        var answer = call((String) null, route).isProblem(401, "sign-in-needed");
                        assertThat(answer.http().headers().allValues("WWW-Authenticate"))
                            .isEqualTo(isForClients(route) ? CHALLENGES : List.of());
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> eachRoleGetsThroughOnlyWhereItIsPermitted() {
    return routes()
        .filter(route -> !route.getAnnotationMetadata().hasAnnotation(Anyone.class))
        .flatMap(
            route ->
                EnumSet.allOf(Role.class).stream()
                    .map(
                        role ->
                            DynamicTest.dynamicTest(
                                name(route) + " as " + role.code(), () -> tryAs(role, route))));
  }

  @TestFactory
  Stream<DynamicTest> serviceClientsGetThroughOnlyWhereItIsForThem() {
    return routes()
        .filter(route -> !route.getAnnotationMetadata().hasAnnotation(Anyone.class))
        .map(route -> DynamicTest.dynamicTest(name(route), () -> tryAsClient(route)));
  }

  private void tryAsClient(UriRouteInfo<?, ?> route) {
    var client = clients.live(Scope.values());
    for (var caller : List.of(client.byToken(), client.byBasic())) {
      var answer = call(caller, route);
      if (isForClients(route)) {
        assertThat(answer.http().statusCode()).isNotIn(401, 403).isLessThan(500);
      } else {
        answer.isProblem(401, "sign-in-needed");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
      }
    }
  }

  private static boolean isForClients(UriRouteInfo<?, ?> route) {
    return route.getAnnotationMetadata().hasAnnotation(ForServiceClients.class);
  }

  private void tryAs(Role role, UriRouteInfo<?, ?> route) {
    var metadata = route.getAnnotationMetadata();
    List<Role> permitted = Arrays.asList(metadata.enumValues(Permits.class, Role.class));
    // While the council names nobody, safety concerns are the group's.
    boolean isContact =
        metadata.hasAnnotation(SafetyContacts.class) && role == Role.PRACTICE_IMPROVEMENT;
    boolean mayCall =
        metadata.hasAnnotation(SignedIn.class) || permitted.contains(role) || isContact;
    boolean lacksPermission = OF_SUPERVISION.contains(name(route)) && role == Role.TEAM_MANAGER;
    var answer = call(ONE_EACH.get(role), route);
    if (mayCall && !lacksPermission) {
      assertThat(answer.http().statusCode()).isNotIn(401, 403).isLessThan(500);
    } else {
      answer.isProblem(403, "not-permitted");
    }
  }

  private Answer call(String username, UriRouteInfo<?, ?> route) {
    return call(username == null ? council.asNobody() : council.as(username), route);
  }

  private static Answer call(Caller caller, UriRouteInfo<?, ?> route) {
    var path =
        path(route)
            .replace("{id}", UUID.randomUUID().toString())
            .replace("{secretId}", UUID.randomUUID().toString())
            .replace("{username}", "nobody")
            .replace("{code}", "no_such_tool")
            .replace("{number}", "1")
            .replace("{section}", "overall")
            .replace("{set}", "teams")
            .replace("{resource}", "Teams")
            .replace("{slug}", "not-found");
    return caller.send(
        route.getHttpMethodName(),
        path,
        route.getHttpMethod() == HttpMethod.GET
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString("{}"),
        "Content-Type",
        path.contains("/imports/") ? "text/csv" : "application/json");
  }

  @Test
  void oddlyWrittenAddressesOpenNothing() {
    Stream.of(
            "/api/audits/",
            "//api/audits",
            "/api//audits",
            "/api/audits;x=y",
            "/api/audits%2f",
            "/API/audits",
            "/api/audits.json",
            "/./api/audits",
            "/api/x/../audits")
        .forEach(
            path -> {
              var answer = raw(path);
              assertThat(answer).as(path).isIn(400, 401, 404);
            });
  }

  private int raw(String path) {
    return council.rawStatus("GET", path);
  }
}
