package uk.plumbline.statistics;

/** How much two grades count as agreeing: 1 for the same grade, less the further apart. */
public enum AgreementWeights {
  /** Only the same grade agrees. */
  IDENTITY {
    @Override
    double weight(int apart, int grades) {
      return apart == 0 ? 1 : 0;
    }
  },
  /** Falls evenly with the distance. */
  LINEAR {
    @Override
    double weight(int apart, int grades) {
      return 1 - (double) apart / (grades - 1);
    }
  },
  /** Falls with the square of the distance, so that near misses count for much. */
  QUADRATIC {
    @Override
    double weight(int apart, int grades) {
      var share = (double) apart / (grades - 1);
      return 1 - share * share;
    }
  };

  abstract double weight(int apart, int grades);

  double[][] matrix(int grades) {
    var weights = new double[grades][grades];
    for (int i = 0; i < grades; i++) {
      for (int j = 0; j < grades; j++) {
        weights[i][j] = weight(Math.abs(i - j), grades);
      }
    }
    return weights;
  }
}
