package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.plumbline.access.Person;
import uk.plumbline.measure.JudgedGood.Figures;
import uk.plumbline.measure.JudgedGood.Range;
import uk.plumbline.statistics.Funnel;
import uk.plumbline.statistics.Overdispersion;
import uk.plumbline.statistics.WilsonInterval;

/** Answers which teams are further from all teams together than chance would put them. */
@Singleton
class MeasureFunnel {
  /** With fewer, each is too large a part of what it is held against. */
  private static final int UNITS_FOR_LIMITS = 5;

  /** R-56 flags by the exact chance of a count, and an estimate is none. */
  private static final String OF_ESTIMATES =
      "An estimate is not a count whose chance could be reckoned, so there are no limits and no"
          + " flags: read each with its likely range. Final or auditors' own grades have limits.";

  private final MeasureJudgedGood measure;

  MeasureFunnel(MeasureJudgedGood measure) {
    this.measure = measure;
  }

  /**
   * The funnel over all teams or services, of which a team manager sees their own.
   *
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a service or area does not exist
   */
  MeasuredFunnel measure(JudgedGoodQuestion asked, Judged judged, Instant asAt, Person person) {
    var all = measure.everywhere(asked, asAt);
    var counts = all.rows().stream().map(row -> counts(row, judged)).toList();
    var funnel = Funnel.of(counts);
    var total = Share.of(judged.in(all.total()), all.total().audits());
    var many = all.rows().stream().filter(row -> row.audits() > 0).count();
    var isEstimate = asked.basis().isEstimate();
    var hasLimits =
        !isEstimate && many >= UNITS_FOR_LIMITS && total.count() > 0 && total.count() < total.of();
    var units = new ArrayList<MeasuredFunnel.Unit>();
    for (int i = 0; i < all.rows().size(); i++) {
      if (maySee(all.rows().get(i), asked.by(), person)) {
        units.add(unit(all.rows().get(i), funnel.units().get(i), judged, hasLimits));
      }
    }
    return new MeasuredFunnel(
        all.asAt(),
        all.definition(),
        judged.code(),
        !isEstimate && (hasLimits || !person.seesOwnTeamsOnly()) ? total : null,
        units,
        hasLimits ? many * 0.05 : 0,
        hasLimits ? many * 0.002 : 0,
        hasLimits ? overdispersion(counts) : null,
        isEstimate && total.of() > 0 ? OF_ESTIMATES : note(many, total));
  }

  private static boolean maySee(Figures row, By by, Person person) {
    // A service is more than the teams that one person manages.
    return !person.seesOwnTeamsOnly()
        || (by == By.TEAM && person.managedTeams().contains(row.key()));
  }

  private static Funnel.Counts counts(Figures row, Judged judged) {
    return new Funnel.Counts(row.key(), judged.in(row), row.audits());
  }

  private static MeasuredFunnel.Overdispersion overdispersion(List<Funnel.Counts> counts) {
    return Overdispersion.of(counts)
        .map(
            found ->
                new MeasuredFunnel.Overdispersion(found.ratio(), found.bound(), found.isFound()))
        .orElse(null);
  }

  private static MeasuredFunnel.Unit unit(
      Figures row, Funnel.Unit found, Judged judged, boolean hasLimits) {
    var estimate = judged.estimateIn(row);
    return new MeasuredFunnel.Unit(
        row.key(),
        row.label(),
        judged.in(row),
        row.audits(),
        judged.proportionIn(row),
        estimate != null
            ? estimate.interval95()
            : WilsonInterval.of(judged.in(row), row.audits())
                .map(interval -> new Range(interval.lower(), interval.upper()))
                .orElse(null),
        hasLimits ? found.lower95() : null,
        hasLimits ? found.upper95() : null,
        hasLimits ? found.lower998() : null,
        hasLimits ? found.upper998() : null,
        (hasLimits ? found.flag() : Funnel.Flag.NONE).name().toLowerCase(Locale.ROOT),
        estimate);
  }

  private static String note(long many, Share total) {
    if (total.of() == 0) {
      return "There are no audits.";
    }
    if (many < UNITS_FOR_LIMITS) {
      return "Limits need at least "
          + UNITS_FOR_LIMITS
          + " with audits; with fewer, the likely range of each says more.";
    }
    if (total.count() == 0 || total.count() == total.of()) {
      return "All were judged alike, so there is no chance to hold anybody against.";
    }
    return null;
  }
}
