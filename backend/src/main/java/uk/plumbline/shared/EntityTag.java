package uk.plumbline.shared;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Versions as strong entity tags (RFC 9110, section 8.8.3), so that nobody overwrites a change they
 * have not seen.
 */
public final class EntityTag {
  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,18})\"");

  private EntityTag() {}

  /** The {@code ETag} header for a version, quotes included. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Requires that the caller changes the version they last read.
   *
   * @param ifMatch the {@code If-Match} header, or null; {@code *} and weak tags never match, since
   *     neither says which version was seen
   * @param version the version stored now
   * @throws ProblemException 428 when the header is missing, 412 when it names another version
   */
  public static void mustMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          ProblemType.IF_MATCH_NEEDED,
          "Send the ETag of the version you read in the If-Match header.");
    }
    var tag = STRONG.matcher(ifMatch.trim());
    if (!tag.matches() || !tag.group(1).equals(Long.toString(version))) {
      throw new ProblemException(
          ProblemType.CHANGED_BY_SOMEBODY_ELSE,
          "Somebody else, or another window of yours, changed this since you opened it."
              + " Nothing of yours was stored. Load it again and compare.");
    }
  }

  /**
   * Whether the caller has what a tag stands for already (RFC 9110, section 13.1.2): weakly
   * compared, since it is not going to change it.
   *
   * @param ifNoneMatch every {@code If-None-Match} header
   * @param tag of what would be answered, quotes included
   */
  public static boolean isHeld(List<String> ifNoneMatch, String tag) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || strong(held).equals(strong(tag)));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
