package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

class WilsonIntervalProperties {

  /** Some of some. */
  record Share(long successes, long trials) {
    double proportion() {
      return (double) successes / trials;
    }

    Interval interval() {
      return WilsonInterval.of(successes, trials).orElseThrow();
    }
  }

  @Provide
  Arbitrary<Share> shares() {
    return Arbitraries.longs()
        .between(1, 1_000_000)
        .flatMap(
            trials -> Arbitraries.longs().between(0, trials).map(some -> new Share(some, trials)));
  }

  @Property
  void liesBetweenNoneAndAll(@ForAll("shares") Share share) {
    var interval = share.interval();

    assertThat(interval.lower()).isBetween(0.0, interval.upper());
    assertThat(interval.upper()).isLessThanOrEqualTo(1.0);
  }

  @Property
  void containsTheProportionItself(@ForAll("shares") Share share) {
    var interval = share.interval();

    assertThat(share.proportion()).isBetween(interval.lower(), interval.upper());
  }

  @Property
  void ofTheOthersIsItsMirrorImage(@ForAll("shares") Share share) {
    var interval = share.interval();
    var others = new Share(share.trials() - share.successes(), share.trials()).interval();

    assertThat(others.lower()).isCloseTo(1 - interval.upper(), within(1e-9));
    assertThat(others.upper()).isCloseTo(1 - interval.lower(), within(1e-9));
  }

  @Property
  void narrowsAsTheSameProportionRestsOnMoreAudits(@ForAll("shares") Share share) {
    var interval = share.interval();
    var twice = new Share(2 * share.successes(), 2 * share.trials()).interval();

    assertThat(twice.upper() - twice.lower()).isLessThan(interval.upper() - interval.lower());
  }

  @Property
  void agreesWithAnIndependentImplementation(@ForAll("shares") Share share) {
    var interval = share.interval();
    var theirs =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            (int) share.trials(), (int) share.successes(), 0.05);

    assertThat(interval.lower()).isCloseTo(theirs.getLowerBound(), within(1e-9));
    assertThat(interval.upper()).isCloseTo(theirs.getUpperBound(), within(1e-9));
  }
}
