package uk.plumbline.sample;

import java.util.Map;
import uk.plumbline.database.StartRefused;

/**
 * What the environment says of the sample council.
 *
 * @param wanted {@code PLUMBLINE_SAMPLE}: true, false, or empty to leave it to the kind of database
 * @param password {@code PLUMBLINE_SAMPLE_PASSWORD}; empty to have one made
 */
record SampleSettings(String wanted, String password) {
  private static final int LONGEST_PASSWORD = 200;

  /**
   * @throws StartRefused when a setting cannot be what was meant
   */
  static SampleSettings from(Map<String, String> environment) {
    var wanted = environment.getOrDefault("PLUMBLINE_SAMPLE", "").strip();
    if (!wanted.isEmpty() && !wanted.equals("true") && !wanted.equals("false")) {
      throw new StartRefused("PLUMBLINE_SAMPLE must be true or false.");
    }
    var password = environment.getOrDefault("PLUMBLINE_SAMPLE_PASSWORD", "");
    if (password.length() > LONGEST_PASSWORD) {
      throw new StartRefused(
          "PLUMBLINE_SAMPLE_PASSWORD may have " + LONGEST_PASSWORD + " characters at most.");
    }
    return new SampleSettings(wanted, password);
  }

  /**
   * Whether an empty database is to get the sample council.
   *
   * @param isExternal whether the database is one's own, where nothing is put in unasked
   */
  boolean isWanted(boolean isExternal) {
    return wanted.isEmpty() ? !isExternal : wanted.equals("true");
  }

  /** Leaves the password out, since records print all they hold. */
  @Override
  public String toString() {
    return "sample " + (wanted.isEmpty() ? "by default" : wanted);
  }
}
