package uk.plumbline.statistics;

/**
 * Which points of a part are more than noise, and which way: above 0 upwards, below 0 downwards, 0
 * for noise. The four rules in order of precedence: outside the limits; seven points rising or
 * falling; two of three far out on one side; seven on one side of the mean.
 */
final class TrendRules {
  private static final int RUN = 7;

  private final double[] values;
  private final double mean;
  private final double[] reach;
  private final int[] directions;

  /**
   * @param reach how far above and below the mean the limits of each point lie; infinite where it
   *     has none
   */
  TrendRules(double[] values, double mean, double[] reach) {
    this.values = values.clone();
    this.mean = mean;
    this.reach = reach.clone();
    this.directions = new int[values.length];
  }

  int[] directions() {
    outside();
    steady();
    twoOfThree();
    oneSide();
    return directions.clone();
  }

  private void outside() {
    for (int i = 0; i < values.length; i++) {
      if (values[i] > mean + reach[i]) {
        mark(i, 1);
      } else if (values[i] < mean - reach[i]) {
        mark(i, -1);
      }
    }
  }

  private void steady() {
    for (int start = 0; start + RUN <= values.length; start++) {
      var direction = step(start + 1);
      var holds = direction != 0;
      for (int i = start + 1; i < start + RUN && holds; i++) {
        holds = step(i) == direction;
      }
      for (int i = start; i < start + RUN && holds; i++) {
        mark(i, direction);
      }
    }
  }

  private void twoOfThree() {
    for (int start = 0; start + 3 <= values.length; start++) {
      var sideOf = side(start);
      int far = 0;
      var together = sideOf != 0;
      for (int i = start; i < start + 3; i++) {
        together &= side(i) == sideOf;
        far += isFar(i) ? 1 : 0;
      }
      for (int i = start; i < start + 3 && together && far >= 2; i++) {
        if (isFar(i)) {
          mark(i, sideOf);
        }
      }
    }
  }

  private void oneSide() {
    for (int start = 0; start + RUN <= values.length; start++) {
      var sideOf = side(start);
      var holds = sideOf != 0;
      for (int i = start; i < start + RUN && holds; i++) {
        holds = side(i) == sideOf;
      }
      for (int i = start; i < start + RUN && holds; i++) {
        mark(i, sideOf);
      }
    }
  }

  /** The first rule that marks a point decides its direction. */
  private void mark(int point, int direction) {
    if (directions[point] == 0) {
      directions[point] = direction;
    }
  }

  private int step(int point) {
    return Integer.signum(Double.compare(values[point], values[point - 1]));
  }

  private int side(int point) {
    return Integer.signum(Double.compare(values[point], mean));
  }

  private boolean isFar(int point) {
    // The inner line lies two thirds of the way to the limit.
    return Math.abs(values[point] - mean) > reach[point] * 2 / 3;
  }
}
