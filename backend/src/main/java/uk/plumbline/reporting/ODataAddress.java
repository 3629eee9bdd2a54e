package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.olingo.server.api.ODataApplicationException;
import uk.plumbline.shared.Sha256;

/**
 * What stands in the address of an OData request after the question mark, letter for letter as it
 * was sent, without the parameter of the page. Following pages are asked for with the same letters:
 * written anew they could mean something else to the library, or be too long.
 *
 * @param parameters as sent, such as {@code $top=5}
 */
record ODataAddress(List<String> parameters) {
  /** Characters of a question at most; the addresses of further pages need some more. */
  static final int LONGEST = 14_000;

  private static final String SKIP_TOKEN = "$skiptoken";

  /** What may stand in an address as it is (RFC 3986, section 3.4). */
  private static final Pattern NOT_OF_AN_ADDRESS =
      Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]");

  /**
   * @param rawQuery as sent, without its question mark; null for none
   * @throws ODataApplicationException 414 when it is too long
   */
  static ODataAddress of(@Nullable String rawQuery) throws ODataApplicationException {
    var query = Optional.ofNullable(rawQuery).orElse("");
    if (query.length() > LONGEST) {
      throw ODataRefusal.because(
          414,
          "address-too-long",
          "This address is too long. Ask with fewer values at once, or for all rows.");
    }
    return new ODataAddress(
        Arrays.stream(query.split("&"))
            .filter(part -> !part.isEmpty() && !name(part).equalsIgnoreCase(SKIP_TOKEN))
            .toList());
  }

  /** The values of a parameter, in the order in which they were sent. */
  List<String> values(String name) {
    return parameters.stream()
        .filter(part -> name(part).equals(name))
        .map(part -> part.contains("=") ? decoded(part.substring(part.indexOf('=') + 1)) : "")
        .toList();
  }

  /** The same for the same question, in whatever order its parameters come. */
  String digest(FeedSet set) {
    var said =
        parameters.stream()
            .map(ODataAddress::decoded)
            .sorted()
            .collect(Collectors.joining("\n", set.path() + "\n", ""));
    return HexFormat.of().formatHex(Sha256.of(said), 0, 8);
  }

  /** The whole address of another page. */
  String of(String base, FeedSet set, SkipToken page) {
    var rest = parameters.stream().map(part -> inAddress(part) + "&").collect(Collectors.joining());
    return base + "/" + set.setName() + "?" + rest + SKIP_TOKEN + "=" + page.text();
  }

  private static String inAddress(String part) {
    return NOT_OF_AN_ADDRESS
        .matcher(part)
        .replaceAll(one -> URLEncoder.encode(one.group(), StandardCharsets.UTF_8));
  }

  private static String name(String part) {
    return decoded(part.split("=", 2)[0]);
  }

  /** As the library has it: a plus sign is one, and no blank. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
