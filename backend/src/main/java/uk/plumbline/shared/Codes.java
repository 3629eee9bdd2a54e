package uk.plumbline.shared;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up closed sets of codes. */
public final class Codes {
  private Codes() {}

  /**
   * @param values everything there is
   * @param code how each is written
   * @param wanted the code looked for
   * @throws IllegalArgumentException when none has it, naming those there are
   */
  public static <T> T find(T[] values, Function<T, String> code, String wanted) {
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
  }
}
