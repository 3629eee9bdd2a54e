package uk.plumbline.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import uk.plumbline.access.AccessTokens;
import uk.plumbline.access.Anyone;

/** Where a reporting tool gets its token (RFC 6749, section 4.4). */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenController {
  static final String PATH = "/api/oauth/token";

  private final ServiceClients clients;
  private final AccessTokens tokens;
  private final Clock clock;

  TokenController(ServiceClients clients, AccessTokens tokens, Clock clock) {
    this.clients = clients;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Post(PATH)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Anyone
  ClientToken issueToken(
      @Nullable @Body String form,
      @Nullable @Header("Authorization") String authorization,
      HttpRequest<?> http) {
    var request = TokenRequest.of(form, authorization);
    var place = http.getRemoteAddress().getAddress().getHostAddress();
    var client = clients.bySecret(request.client(), place).orElseThrow(TokenRefusal::invalidClient);
    var scope = Scope.join(request.wanted(client.scopes()));
    return new ClientToken(
        tokens.forClient(client.id(), client.secretId(), scope, clock.instant()),
        "Bearer",
        AccessTokens.LIFETIME.toSeconds(),
        scope);
  }
}
