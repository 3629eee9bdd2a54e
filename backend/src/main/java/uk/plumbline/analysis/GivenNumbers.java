package uk.plumbline.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Reads numbers from a request, collecting what is wrong with each under its place. */
final class GivenNumbers {
  /** Enough for any real question, and few enough to answer at once. */
  static final int MOST_VALUES = 10_000;

  /** Above this a double cannot hold every whole number. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

  private final List<FieldError> errors = new ArrayList<>();

  /** A whole number from 0; 0 with an error noted where it is not one. */
  long count(String pointer, BigDecimal given) {
    if (given == null || given.signum() < 0 || given.stripTrailingZeros().scale() > 0) {
      fault(pointer, "This must be a whole number, 0 or more");
      return 0;
    }
    if (given.compareTo(MOST) > 0) {
      fault(pointer, "This number is too large to be a count");
      return 0;
    }
    return given.longValueExact();
  }

  List<Long> counts(String pointer, List<BigDecimal> given) {
    return places(pointer, given).mapToObj(i -> count(pointer + "/" + i, given.get(i))).toList();
  }

  /** Any number that a double can hold; 0 with an error noted where it is not one. */
  double number(String pointer, BigDecimal given) {
    var value = given == null ? Double.NaN : given.doubleValue();
    if (!Double.isFinite(value)) {
      fault(pointer, "This must be a number");
      return 0;
    }
    return value;
  }

  List<Double> numbers(String pointer, List<BigDecimal> given) {
    return places(pointer, given).mapToObj(i -> number(pointer + "/" + i, given.get(i))).toList();
  }

  /** A number above 0 and below 1. */
  double share(String pointer, BigDecimal given, double usual) {
    if (given == null) {
      return usual;
    }
    var value = given.doubleValue();
    if (!(value > 0 && value < 1)) {
      fault(pointer, "This must be above 0 and below 1");
      return usual;
    }
    return value;
  }

  void fault(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }

  /** Notes an error where there are more values than are taken. */
  void mustBeFew(String pointer, long values) {
    if (values > MOST_VALUES) {
      fault(pointer, "At most 10,000 values are taken");
    }
  }

  /**
   * @throws ProblemException 400 with every fault noted so far
   */
  void mustBeRight() {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "Some of the numbers cannot be used.")
          .withErrors(errors);
    }
  }

  private IntStream places(String pointer, List<BigDecimal> given) {
    if (given == null) {
      fault(pointer, "This is needed and is missing");
      return IntStream.empty();
    }
    mustBeFew(pointer, given.size());
    return IntStream.range(0, Math.min(given.size(), MOST_VALUES));
  }
}
