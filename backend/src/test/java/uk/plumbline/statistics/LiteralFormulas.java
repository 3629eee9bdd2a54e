package uk.plumbline.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The formulas once more, slowly and to the letter: every audit is a pair of grades with a weight,
 * and each sum runs over the pairs. Nothing is shared with the code it checks.
 */
final class LiteralFormulas {
  /** One moderated audit that stands for {@code weight} audits. */
  record Pair(int original, int moderated, double weight) {}

  private LiteralFormulas() {}

  static List<Pair> pairs(List<CheckedStratum> strata) {
    var pairs = new ArrayList<Pair>();
    for (var stratum : strata) {
      for (int grade = 0; grade < stratum.counts().size(); grade++) {
        for (long i = 0; i < stratum.counts().get(grade); i++) {
          pairs.add(
              new Pair(
                  stratum.original(), grade, (double) stratum.audited() / stratum.moderated()));
        }
      }
    }
    return pairs;
  }

  /** Weight of agreement: 1 for power 0 on the diagonal alone, else 1 - (distance/3)^power. */
  private static double weight(int i, int j, int power) {
    if (power == 0) {
      return i == j ? 1 : 0;
    }
    return 1 - Math.pow(Math.abs(i - j) / 3.0, power);
  }

  private static double observed(List<Pair> pairs, int power) {
    double sum = 0;
    double all = 0;
    for (var pair : pairs) {
      sum += pair.weight() * weight(pair.original(), pair.moderated(), power);
      all += pair.weight();
    }
    return sum / all;
  }

  /** Cohen's: chance is every original grade met with every moderated one. NaN where undefined. */
  static double kappa(List<Pair> pairs, int power) {
    double chance = 0;
    double all = 0;
    for (var one : pairs) {
      all += one.weight();
      for (var other : pairs) {
        chance += one.weight() * other.weight() * weight(one.original(), other.moderated(), power);
      }
    }
    chance /= all * all;
    return 1 - chance < 1e-12 ? Double.NaN : (observed(pairs, power) - chance) / (1 - chance);
  }

  /** Gwet's: chance is spread over the four grades there are, used or not. */
  static double gwet(List<Pair> pairs, int power) {
    double all = pairs.stream().mapToDouble(Pair::weight).sum();
    double weights = 0;
    double spread = 0;
    for (int k = 0; k < 4; k++) {
      double mean = 0;
      for (var pair : pairs) {
        mean += pair.original() == k ? pair.weight() / all / 2 : 0;
        mean += pair.moderated() == k ? pair.weight() / all / 2 : 0;
      }
      spread += mean * (1 - mean);
      for (int l = 0; l < 4; l++) {
        weights += weight(k, l, power);
      }
    }
    var chance = weights / 12 * spread;
    return (observed(pairs, power) - chance) / (1 - chance);
  }

  /** The estimate as the average over all audits, those not moderated at their stratum's rate. */
  static double hadAllBeenModerated(List<GradeStratum> strata) {
    double good = 0;
    double all = 0;
    for (var stratum : strata) {
      for (long i = 0; i < stratum.audited(); i++) {
        all++;
        if (i < stratum.moderated()) {
          good += i < stratum.moderatedGood() ? 1 : 0;
        } else {
          good += (double) stratum.moderatedGood() / stratum.moderated();
        }
      }
    }
    return good / all;
  }

  /** The variance as to the audits: of each stratum's mean, drawn without putting back. */
  static double auditsVariance(List<GradeStratum> strata) {
    double all = 0;
    for (var stratum : strata) {
      all += stratum.audited();
    }
    double variance = 0;
    for (var stratum : strata) {
      if (stratum.moderated() < 2) {
        continue;
      }
      var mean = (double) stratum.moderatedGood() / stratum.moderated();
      double squares = 0;
      for (long i = 0; i < stratum.moderated(); i++) {
        var value = i < stratum.moderatedGood() ? 1 : 0;
        squares += (value - mean) * (value - mean);
      }
      var spread = squares / (stratum.moderated() - 1);
      var left = 1 - (double) stratum.moderated() / stratum.audited();
      variance += Math.pow(stratum.audited() / all, 2) * left * spread / stratum.moderated();
    }
    return variance;
  }
}
