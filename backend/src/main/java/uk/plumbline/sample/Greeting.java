package uk.plumbline.sample;

import java.util.stream.Collectors;

/**
 * What is printed when the server answers. Printed and not logged: it is for whoever started it.
 */
final class Greeting {
  private Greeting() {}

  /** For a council of one's own. */
  static String plain(String address) {
    return """

        Plumbline is at %s
        Ctrl-C stops it.

        """
        .formatted(address);
  }

  /**
   * For the sample council.
   *
   * @param password the password, or where it is to be had
   */
  static String withSample(String address, String password) {
    var accounts =
        SamplePerson.ACCOUNTS.stream()
            .map(
                person ->
                    "    %-14s%s"
                        .formatted(person.username(), person.role().code().replace('_', ' ')))
            .collect(Collectors.joining("\n"));
    return """

        Plumbline is at %s
        It holds an invented sample council. Sign in as one of
        %s
        Password: %s
        Ctrl-C stops it.

        """
        .formatted(address, accounts, password);
  }
}
