package uk.plumbline.shared;

/** How a case is referred to: pseudonymously, by the case system's reference. */
public final class CaseReference {
  /** Regular expression of a reference; with a digit, so that a name does not pass. */
  public static final String PATTERN = "(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]{1,39}";

  /** What to enter, for people. */
  public static final String MESSAGE =
      "Enter the case system's reference, 2 to 40 letters and digits with at least one digit,"
          + " never a name";

  private CaseReference() {}
}
