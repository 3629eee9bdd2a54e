package uk.plumbline.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.plumbline.shared.ProblemException;

/**
 * A request for a token, read (RFC 6749, sections 2.3.1 and 4.4.2).
 *
 * @param client who asks, and proves it
 * @param scope what is asked for; empty for all that the client may read
 */
record TokenRequest(ClientCredentials client, Optional<String> scope) {
  /**
   * Reads form and header.
   *
   * @param form the body as sent; null where there is none
   * @param authorization the header; null where there is none
   * @throws ProblemException 400 or 401 as section 5.2 says
   */
  static TokenRequest of(String form, String authorization) {
    var members = members(form == null ? "" : form);
    var grantType = members.get("grant_type");
    if (grantType == null) {
      throw TokenRefusal.invalidRequest("The form must say grant_type=client_credentials.");
    }
    if (!grantType.equals("client_credentials")) {
      throw TokenRefusal.unsupportedGrantType();
    }
    return new TokenRequest(
        client(members, authorization), Optional.ofNullable(members.get("scope")));
  }

  private static ClientCredentials client(Map<String, String> members, String authorization) {
    var id = members.get("client_id");
    var secret = members.get("client_secret");
    if (authorization == null) {
      if (id == null || secret == null) {
        throw TokenRefusal.invalidClient();
      }
      return new ClientCredentials(id, secret);
    }
    if (secret != null) {
      throw TokenRefusal.invalidRequest(
          "Send client id and secret by HTTP Basic or in the form, not both.");
    }
    var basic = ClientCredentials.ofBasic(authorization).orElseThrow(TokenRefusal::invalidClient);
    if (id != null && !id.equals(basic.clientId())) {
      throw TokenRefusal.invalidRequest("The form names another client than the header.");
    }
    return basic;
  }

  /** A member without a value counts as left out, and none may come twice (section 3.2). */
  private static Map<String, String> members(String form) {
    var members = new HashMap<String, String>();
    for (var part : form.split("&")) {
      var equals = part.indexOf('=');
      if (equals > 0 && equals < part.length() - 1) {
        var isNew =
            members.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)))
                == null;
        if (!isNew) {
          throw TokenRefusal.invalidRequest("The form says the same thing twice.");
        }
      }
    }
    return members;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      throw TokenRefusal.invalidRequest("The form cannot be read.");
    }
  }

  /**
   * What the token is to let read.
   *
   * @param has what the client may read
   * @throws ProblemException 400 when more is asked for, or nothing that can be read
   */
  Set<Scope> wanted(Set<Scope> has) {
    if (scope.isEmpty()) {
      return has;
    }
    var wanted = EnumSet.noneOf(Scope.class);
    for (var code : scope.get().split(" ")) {
      try {
        wanted.add(Scope.of(code));
      } catch (IllegalArgumentException unknown) {
        throw TokenRefusal.invalidScope();
      }
    }
    if (!Scope.meant(has).containsAll(wanted) || !Scope.readSomething(wanted)) {
      throw TokenRefusal.invalidScope();
    }
    return wanted;
  }
}
