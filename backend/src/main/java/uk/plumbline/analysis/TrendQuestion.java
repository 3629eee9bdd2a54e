package uk.plumbline.analysis;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.plumbline.statistics.TrendChart;

/** A question about a series in time, asked with the values given in the request. */
@Serdeable
record TrendQuestion(
    @Nullable List<BigDecimal> values,
    @Nullable String improvement,
    @Nullable BigDecimal target,
    @Nullable List<BigDecimal> rebaseAt,
    @Nullable BigDecimal fixAfter,
    @Nullable Boolean screenOutliers) {
  @Serdeable
  record Answer(
      List<Double> mean,
      List<@Nullable Double> lower,
      List<@Nullable Double> upper,
      List<String> pointTypes,
      @Nullable String variation,
      @Nullable String assurance) {}

  Answer answer() {
    var given = new GivenNumbers();
    var series = given.numbers("#/values", values);
    var starts = rebaseAt == null ? List.<Long>of() : given.counts("#/rebaseAt", rebaseAt);
    for (int i = 0; i < starts.size(); i++) {
      if (starts.get(i) >= series.size()) {
        given.fault("#/rebaseAt/" + i, "This must be the place of one of the values, from 0");
      }
    }
    var fixed = fixAfter == null ? null : given.count("#/fixAfter", fixAfter);
    if (fixAfter != null && fixed != null && fixed < 1) {
      given.fault("#/fixAfter", "This must be 1 or more");
    }
    var aim = target == null ? null : given.number("#/target", target);
    var better = improvement(given);
    given.mustBeRight();
    var settings =
        new TrendChart.Settings(
            better,
            aim,
            starts.stream().map(Long::intValue).toList(),
            fixed == null ? null : (int) Math.min(fixed, Integer.MAX_VALUE),
            screenOutliers == null || screenOutliers);
    return answer(TrendChart.of(series, settings));
  }

  private TrendChart.Improvement improvement(GivenNumbers given) {
    return Arrays.stream(TrendChart.Improvement.values())
        .filter(each -> each.name().equalsIgnoreCase(improvement))
        .findFirst()
        .orElseGet(
            () -> {
              given.fault("#/improvement", "This must be one of increase, decrease, neutral");
              return TrendChart.Improvement.NEUTRAL;
            });
  }

  private static Answer answer(TrendChart chart) {
    return new Answer(
        chart.mean(),
        chart.lower(),
        chart.upper(),
        chart.pointTypes().stream().map(TrendQuestion::code).toList(),
        code(chart.variation()),
        code(chart.assurance()));
  }

  @Nullable
  private static String code(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
