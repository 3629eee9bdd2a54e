package uk.plumbline.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Faults found in a request, collected so that all of them are reported at once. */
final class Faults {
  /** The most characters of a text that says why or what. */
  static final int LONG_TEXT = 20_000;

  /** The most characters of a reason. */
  static final int REASON = 2_000;

  private final List<FieldError> found = new ArrayList<>();

  /**
   * @param pointer where in the request
   * @param detail what is wrong, and what to do
   */
  void add(String pointer, String detail) {
    found.add(new FieldError(pointer, detail));
  }

  /** Finds a text with more characters than can be taken; an emoji counts as the contract does. */
  void checkLength(String text, int most, String pointer) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      add(
          pointer,
          "This must be %,d characters or fewer; nothing of it was stored".formatted(most));
    }
  }

  /** Finds a date outside the two given ones, which are themselves allowed. */
  void checkDate(LocalDate date, LocalDate first, LocalDate last, String pointer, String detail) {
    if (date != null && (date.isBefore(first) || date.isAfter(last))) {
      add(pointer, detail);
    }
  }

  /** Finds a code that is not one of those there are. */
  void checkCode(String code, List<String> known, String pointer) {
    if (code != null && !known.contains(code)) {
      add(pointer, "This must be one of " + String.join(", ", known));
    }
  }

  /**
   * @throws ProblemException 400 with every fault, when there is any
   */
  void refuse() {
    if (!found.isEmpty()) {
      throw new ProblemException(
              ProblemType.BAD_REQUEST, "Some of what was entered cannot be used.")
          .withErrors(found);
    }
  }
}
