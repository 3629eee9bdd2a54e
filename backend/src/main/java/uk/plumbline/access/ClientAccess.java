package uk.plumbline.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import uk.plumbline.client.ClientCredentials;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.client.ServiceClients;

/** Finds the service client behind a request, by its token or by HTTP Basic. */
@Singleton
class ClientAccess {
  private final ServiceClients clients;

  ClientAccess(ServiceClients clients) {
    this.clients = clients;
  }

  /**
   * @param authentication a token found good, of whichever kind; null where there is none
   * @return empty unless it is a client that is live
   * @throws uk.plumbline.shared.ProblemException 429 after too many wrong secrets
   */
  Optional<ServiceClient> find(HttpRequest<?> request, Authentication authentication) {
    return authentication == null ? byBasic(request) : byToken(authentication);
  }

  private Optional<ServiceClient> byToken(Authentication authentication) {
    var claims = authentication.getAttributes();
    var secret = claims.get(AccessTokens.SECRET_CLAIM);
    var scope = claims.get(AccessTokens.SCOPE_CLAIM);
    if (!(secret instanceof String secretId) || !(scope instanceof String scopes)) {
      return Optional.empty();
    }
    try {
      return clients.byToken(
          UUID.fromString(authentication.getName()), UUID.fromString(secretId), scopes);
    } catch (IllegalArgumentException notIdentifiers) {
      return Optional.empty();
    }
  }

  private Optional<ServiceClient> byBasic(HttpRequest<?> request) {
    var headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() != 1) {
      return Optional.empty();
    }
    var place = request.getRemoteAddress().getAddress().getHostAddress();
    return ClientCredentials.ofBasic(headers.getFirst())
        .flatMap(given -> clients.bySecret(given, place));
  }
}
