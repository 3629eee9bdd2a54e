package uk.plumbline.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Team;
import uk.plumbline.plan.Milestone;
import uk.plumbline.plan.PlanScope;
import uk.plumbline.plan.Rebase;
import uk.plumbline.plan.Target;

/**
 * Which of the council's targets, milestones and rebases belong beside a series. Pure:
 * no database, no clock.
 *
 * @param asked the series
 * @param asAt by what was recorded then
 * @param places whose records apply, the nearest first
 */
record SeriesPlan(JudgedGoodQuestion asked, Instant asAt, List<PlanScope> places) {
  /**
   * @param teams every team
   */
  static SeriesPlan of(JudgedGoodQuestion asked, Instant asAt, List<Team> teams) {
    var places = new ArrayList<PlanScope>();
    var service = asked.service();
    if (asked.team() != null) {
      places.add(new PlanScope(PlanScope.TEAM, asked.team(), ""));
      service =
          teams.stream()
              .filter(team -> team.code().equals(asked.team()))
              .map(team -> team.service().code())
              .findFirst()
              .orElse(service);
    }
    if (service != null) {
      places.add(new PlanScope(PlanScope.SERVICE, service, ""));
    }
    places.add(new PlanScope(PlanScope.ALL, "", ""));
    return new SeriesPlan(asked, asAt, places);
  }

  /**
   * The target in force on a day: the team's own before its service's, and that before everybody's.
   */
  Optional<Target> target(List<Target> all, Judged judged, LocalDate day) {
    return places.stream()
        .flatMap(
            place ->
                all.stream()
                    .filter(target -> target.scope().isSameAs(place))
                    .filter(target -> target.measure().equals(judged.code()))
                    .filter(target -> isOfThis(target.type(), target.area()))
                    .filter(target -> target.isInForce(day, asAt)))
        .findFirst();
  }

  /** Milestones from the first day to the last, in the order of time. */
  List<Milestone> milestones(List<Milestone> all, LocalDate first, LocalDate last) {
    return all.stream()
        .filter(milestone -> applies(milestone.scope()))
        .filter(milestone -> milestone.recorded().standsAsAt(asAt))
        .filter(milestone -> !milestone.day().isBefore(first) && !milestone.day().isAfter(last))
        .sorted(Comparator.comparing(Milestone::day).thenComparing(Milestone::title))
        .toList();
  }

  /** Rebases of this series, in the order of time. */
  List<Rebase> rebases(List<Rebase> all) {
    return all.stream()
        .filter(rebase -> applies(rebase.scope()))
        .filter(rebase -> isOfThis(rebase.type(), rebase.area()))
        .filter(rebase -> rebase.recorded().standsAsAt(asAt))
        .sorted(Comparator.comparing(Rebase::firstMonth))
        .toList();
  }

  /**
   * The first period that lies wholly after a rebase, so that no period is of both parts.
   *
   * @param keys of the periods that are drawn, in the order of time
   * @return empty where the series has none, or begins with it
   */
  Optional<String> begins(Rebase rebase, List<String> keys) {
    return keys.stream()
        .filter(key -> !Period.firstDay(key).isBefore(rebase.firstMonth()))
        .findFirst()
        .filter(key -> !key.equals(keys.getFirst()));
  }

  /** Places, from 0, at which the chart begins afresh. */
  List<Integer> rebaseAt(List<Rebase> rebases, List<String> keys) {
    Set<Integer> found = new TreeSet<>();
    rebases.forEach(rebase -> begins(rebase, keys).ifPresent(key -> found.add(keys.indexOf(key))));
    return List.copyOf(found);
  }

  private boolean applies(PlanScope scope) {
    return places.stream().anyMatch(scope::isSameAs);
  }

  private boolean isOfThis(String type, String area) {
    return type.equals(asked.type()) && area.equals(asked.countedArea().orElse(Framework.OVERALL));
  }
}
