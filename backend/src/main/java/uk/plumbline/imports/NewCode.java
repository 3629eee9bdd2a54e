package uk.plumbline.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Codes for what an import creates, made from the names the file gives. */
final class NewCode {
  private static final int LONGEST = 80;
  // Room for a number, when the code alone is taken.
  private static final int LONGEST_STEM = LONGEST - 6;

  private NewCode() {}

  /**
   * A lower_snake code like the name that none of the taken ones equals.
   *
   * @return empty when the name holds no letter or digit of ASCII, accents aside
   */
  static Optional<String> from(String name, Set<String> taken) {
    var stem =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+", "");
    stem = stem.substring(0, Math.min(stem.length(), LONGEST_STEM)).replaceAll("_+$", "");
    if (stem.isEmpty()) {
      return Optional.empty();
    }
    var code = stem;
    for (int number = 2; taken.contains(code); number++) {
      code = stem + "_" + number;
    }
    return Optional.of(code);
  }

  /** A name for people from a code: {@code contact_and_referral} becomes Contact and referral. */
  static String label(String code) {
    var words = code.replaceAll("_+", " ").strip();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
