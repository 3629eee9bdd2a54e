package uk.plumbline.client;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client says it is and proves it by.
 *
 * @param clientId its name
 * @param secret as given; in no log and no answer
 */
public record ClientCredentials(String clientId, String secret) {
  private static final String BASIC = "Basic ";

  private static final Pattern NAME = Pattern.compile("client-[a-z0-9]{12}");

  /** Far more than any of ours has. */
  private static final int LONGEST = 1_000;

  /** Whether the name is one that a client could have; others are not even looked up. */
  boolean nameSomebody() {
    return NAME.matcher(clientId).matches();
  }

  /** Whether a header is HTTP Basic at all, readable or not. */
  public static boolean areBasic(String header) {
    return header.regionMatches(true, 0, BASIC, 0, BASIC.length());
  }

  /**
   * Reads an {@code Authorization} header of HTTP Basic. Its parts may be form-urlencoded, as RFC
   * 6749, section 2.3.1, wants them; ours look the same either way.
   *
   * @return empty when it cannot be read, or is not Basic
   */
  public static Optional<ClientCredentials> ofBasic(String header) {
    if (!areBasic(header) || header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new ClientCredentials(
                  decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
    } catch (IllegalArgumentException | CharacterCodingException unreadable) {
      return Optional.empty();
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  /** Says nothing of the secret, should a log ever print it. */
  @Override
  public String toString() {
    return "ClientCredentials[]";
  }
}
