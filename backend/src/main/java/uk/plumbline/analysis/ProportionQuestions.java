package uk.plumbline.analysis;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.plumbline.statistics.Funnel;
import uk.plumbline.statistics.NewcombeDifference;
import uk.plumbline.statistics.SampleSize;
import uk.plumbline.statistics.StandardNormal;
import uk.plumbline.statistics.WilsonInterval;

/** Questions about proportions, asked with the counts given in the request. */
final class ProportionQuestions {
  private static final double USUAL_CONFIDENCE = 0.95;

  private ProportionQuestions() {}

  @Serdeable
  record WilsonQuestion(
      @Nullable BigDecimal count, @Nullable BigDecimal of, @Nullable BigDecimal confidence) {
    WilsonAnswer answer() {
      var given = new GivenNumbers();
      var counts = counts(given, "#", count, of);
      var z = z(given, confidence);
      given.mustBeRight();
      return WilsonInterval.of(counts.count(), counts.of(), z)
          .map(
              found ->
                  new WilsonAnswer(
                      (double) counts.count() / counts.of(), found.lower(), found.upper()))
          .orElse(new WilsonAnswer(null, null, null));
    }
  }

  @Serdeable
  record WilsonAnswer(
      @Nullable Double proportion, @Nullable Double lower, @Nullable Double upper) {}

  @Serdeable
  record Group(@Nullable BigDecimal count, @Nullable BigDecimal of) {}

  @Serdeable
  record NewcombeQuestion(@Nullable Group a, @Nullable Group b, @Nullable BigDecimal confidence) {
    NewcombeAnswer answer() {
      var given = new GivenNumbers();
      var first = group(given, "#/a", a);
      var second = group(given, "#/b", b);
      var z = z(given, confidence);
      given.mustBeRight();
      return NewcombeDifference.of(first.count(), first.of(), second.count(), second.of(), z)
          .map(found -> new NewcombeAnswer(found.difference(), found.lower(), found.upper()))
          .orElse(new NewcombeAnswer(null, null, null));
    }
  }

  @Serdeable
  record NewcombeAnswer(
      @Nullable Double difference, @Nullable Double lower, @Nullable Double upper) {}

  @Serdeable
  record SampleSizeQuestion(
      @Nullable BigDecimal margin,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal population,
      @Nullable BigDecimal confidence) {
    SampleSizeAnswer answer() {
      var given = new GivenNumbers();
      if (margin == null) {
        given.fault("#/margin", "This is needed and is missing");
      }
      var wanted = given.share("#/margin", margin, 0.1);
      var rate = given.share("#/expected", expected, 0.5);
      var cases = population == null ? null : given.count("#/population", population);
      if (cases != null && cases == 0 && population.signum() == 0) {
        given.fault("#/population", "There must be at least one case");
      }
      var z = z(given, confidence);
      given.mustBeRight();
      var size = SampleSize.of(wanted, rate, cases, z);
      return new SampleSizeAnswer(size.size(), size.unlimited());
    }
  }

  @Serdeable
  record SampleSizeAnswer(long size, long unlimited) {}

  @Serdeable
  record FunnelQuestion(@Nullable List<FunnelUnit> units) {
    FunnelAnswer answer() {
      var given = new GivenNumbers();
      if (units == null) {
        given.fault("#/units", "This is needed and is missing");
      }
      var asked = units == null ? List.<FunnelUnit>of() : units;
      given.mustBeFew("#/units", asked.size());
      given.mustBeRight();
      var keys = new HashSet<String>();
      var counts =
          IntStream.range(0, asked.size())
              .mapToObj(
                  i -> {
                    var place = "#/units/" + i;
                    var unit = asked.get(i);
                    if (unit.key() == null || !keys.add(unit.key())) {
                      given.fault(place + "/key", "Each unit needs a key of its own");
                    }
                    var number = counts(given, place, unit.count(), unit.of());
                    if (number.of() > Integer.MAX_VALUE) {
                      given.fault(place + "/of", "This number is too large to be a count");
                      return new Funnel.Counts(unit.key(), 0, 0);
                    }
                    return new Funnel.Counts(unit.key(), number.count(), number.of());
                  })
              .toList();
      given.mustBeRight();
      var funnel = Funnel.of(counts);
      return new FunnelAnswer(
          funnel.baseline(), funnel.units().stream().map(FunnelUnitAnswer::of).toList());
    }
  }

  @Serdeable
  record FunnelUnit(@Nullable String key, @Nullable BigDecimal count, @Nullable BigDecimal of) {}

  @Serdeable
  record FunnelAnswer(@Nullable Double baseline, List<FunnelUnitAnswer> units) {}

  @Serdeable
  record FunnelUnitAnswer(
      String key,
      @Nullable Double proportion,
      @Nullable Double lower95,
      @Nullable Double upper95,
      @Nullable Double lower998,
      @Nullable Double upper998,
      String flag) {
    static FunnelUnitAnswer of(Funnel.Unit unit) {
      return new FunnelUnitAnswer(
          unit.key(),
          unit.proportion(),
          unit.lower95(),
          unit.upper95(),
          unit.lower998(),
          unit.upper998(),
          unit.flag().name().toLowerCase(Locale.ROOT));
    }
  }

  private record Counts(long count, long of) {}

  private static Counts group(GivenNumbers given, String place, Group group) {
    if (group == null) {
      given.fault(place, "This is needed and is missing");
      return new Counts(0, 0);
    }
    return counts(given, place, group.count(), group.of());
  }

  private static Counts counts(GivenNumbers given, String place, BigDecimal count, BigDecimal of) {
    var number = given.count(place + "/count", count);
    var all = given.count(place + "/of", of);
    if (count != null && of != null && count.compareTo(of) > 0) {
      given.fault(place + "/count", "This cannot be more than `of`");
      return new Counts(0, all);
    }
    return new Counts(number, all);
  }

  private static double z(GivenNumbers given, BigDecimal confidence) {
    return StandardNormal.twoSided(given.share("#/confidence", confidence, USUAL_CONFIDENCE));
  }
}
