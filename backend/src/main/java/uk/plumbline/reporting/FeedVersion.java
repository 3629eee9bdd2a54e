package uk.plumbline.reporting;

/**
 * The version of the feed, by the rules of semantic versioning: {@code MAJOR} is raised when a set
 * or column goes, changes its name, type or meaning, {@code MINOR} when one is added. The test of
 * the feed's contract holds the version to the columns.
 */
final class FeedVersion {
  static final int MAJOR = 1;
  static final int MINOR = 1;

  /** As answers carry it. */
  static final String TEXT = MAJOR + "." + MINOR;

  private FeedVersion() {}
}
