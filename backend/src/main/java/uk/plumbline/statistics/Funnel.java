package uk.plumbline.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Each unit's proportion against all units together. The drawn limits are those of the score
 * method; the flags are exact binomial tails, because the score method flags small teams too often:
 * 0 good of 1 audit is no signal where nine in ten are good.
 *
 * @param baseline the proportion of all units pooled; null without audits
 * @param units in the order given
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter 2005, Statistics in Medicine 24,
 *     pages 1185 to 1202</a>
 */
public record Funnel(Double baseline, List<Unit> units) {
  /** Where a unit stands beside what chance would give. */
  public enum Flag {
    /** Below what chance gives in 1 of 1,000. */
    LOW_998,
    /** Below what chance gives in 1 of 40. */
    LOW_95,
    /** Within what chance would give. */
    NONE,
    /** Above what chance gives in 1 of 40. */
    HIGH_95,
    /** Above what chance gives in 1 of 1,000. */
    HIGH_998
  }

  /**
   * Counts of one unit, such as a team.
   *
   * @param key names it
   * @param count audits that have what is looked for, 0 to {@code of}
   * @param of audits, at most 2,147,483,647
   */
  public record Counts(String key, long count, long of) {
    /**
     * @throws IllegalArgumentException when the counts cannot be counts of one thing
     */
    public Counts {
      if (count < 0 || count > of || of > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(count + " of " + of + " is not a proportion");
      }
    }
  }

  /**
   * A unit with its limits, which are null where there is no funnel: without audits, or where all
   * or none of them have what is looked for.
   */
  public record Unit(
      String key,
      Double proportion,
      Double lower95,
      Double upper95,
      Double lower998,
      Double upper998,
      Flag flag) {}

  /**
   * @param units the teams shown; the baseline is theirs together
   */
  public static Funnel of(List<Counts> units) {
    var count = units.stream().mapToLong(Counts::count).sum();
    var of = units.stream().mapToLong(Counts::of).sum();
    var baseline = of == 0 ? null : Double.valueOf((double) count / of);
    var hasFunnel = count > 0 && count < of;
    return new Funnel(
        baseline,
        units.stream()
            .map(unit -> hasFunnel && unit.of() > 0 ? unit(unit, baseline) : bare(unit))
            .toList());
  }

  private static Unit bare(Counts unit) {
    var proportion = unit.of() == 0 ? null : Double.valueOf((double) unit.count() / unit.of());
    return new Unit(unit.key(), proportion, null, null, null, null, Flag.NONE);
  }

  private static Unit unit(Counts unit, double baseline) {
    var spread = Math.sqrt(baseline * (1 - baseline) / unit.of());
    return new Unit(
        unit.key(),
        (double) unit.count() / unit.of(),
        Math.max(0, baseline - WilsonInterval.Z95 * spread),
        Math.min(1, baseline + WilsonInterval.Z95 * spread),
        Math.max(0, baseline - WilsonInterval.Z998 * spread),
        Math.min(1, baseline + WilsonInterval.Z998 * spread),
        flag(unit, baseline));
  }

  private static Flag flag(Counts unit, double baseline) {
    var chance = BinomialDistribution.of((int) unit.of(), baseline);
    var asLow = chance.cumulativeProbability((int) unit.count());
    var asHigh = chance.survivalProbability((int) unit.count() - 1);
    if (asLow < 0.025) {
      return asLow < 0.001 ? Flag.LOW_998 : Flag.LOW_95;
    }
    if (asHigh < 0.025) {
      return asHigh < 0.001 ? Flag.HIGH_998 : Flag.HIGH_95;
    }
    return Flag.NONE;
  }
}
