package uk.plumbline.measure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Lineage;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;

/** Fetches the counts behind a figure, and where a series of them changes its meaning. */
@Singleton
class CountedSeries {
  private final JudgedGoodRepository counts;
  private final SecondCheckRepository checks;

  CountedSeries(JudgedGoodRepository counts, SecondCheckRepository checks) {
    this.counts = counts;
    this.checks = checks;
  }

  /**
   * What is counted.
   *
   * @param asAt from {@link AsAt}
   * @param teams codes of the team asked for and of those followed; empty for all
   * @param own codes of the only teams that may be counted; null for all
   */
  record Asked(JudgedGoodQuestion question, Instant asAt, Set<String> teams, Set<String> own) {
    static Asked of(
        JudgedGoodQuestion question, Instant asAt, List<Team> all, Collection<String> own) {
      return new Asked(question, asAt, teams(question, all), own == null ? null : Set.copyOf(own));
    }

    private static Set<String> teams(JudgedGoodQuestion question, List<Team> all) {
      if (question.team() == null) {
        return Set.of();
      }
      return question.followsSuccessors()
          ? Lineage.of(question.team(), all)
          : Set.of(question.team());
    }

    private String teamCodes() {
      return teams.isEmpty() ? null : String.join(",", teams);
    }

    private String ownCodes() {
      return own == null ? null : String.join(",", own);
    }

    private String samplings() {
      return question.sampling().isEmpty() ? null : String.join(",", question.sampling());
    }

    /** Teams whose audits can be among those counted. */
    private List<Team> of(List<Team> all) {
      return all.stream()
          .filter(team -> own == null || own.contains(team.code()))
          .filter(team -> teams.isEmpty() || teams.contains(team.code()))
          .filter(
              team ->
                  question.service() == null || question.service().equals(team.service().code()))
          .toList();
    }

    private boolean isOfEverywhere() {
      return own == null && teams.isEmpty() && question.service() == null;
    }
  }

  /** The services there are. */
  List<Labelled> services() {
    return counts.services();
  }

  /** The groups of children that tools tell apart. */
  List<Labelled> populations() {
    return counts.populations();
  }

  /** The versions of tools that audits can have been made with. */
  List<Labelled> toolVersions() {
    return counts.toolVersions();
  }

  /** What rows by population or version can be called; empty for other rows. */
  List<Labelled> named(JudgedGoodQuestion asked) {
    return switch (asked.by()) {
      case POPULATION -> populations();
      case TOOL_VERSION -> toolVersions();
      default -> List.of();
    };
  }

  /** Counts, from those that are kept wherever they know everything that is asked. */
  List<GradeCountRow> count(Asked asked) {
    var question = asked.question();
    var area = question.countedArea().orElse(null);
    if (question.isOfKeptCounts()) {
      return counts.countKept(
          asked.asAt(),
          question.needsMonths(),
          question.by().code(),
          question.basis().counted(),
          area,
          question.type(),
          asked.teamCodes(),
          question.service(),
          asked.samplings(),
          question.origin(),
          question.from(),
          question.to(),
          asked.ownCodes());
    }
    return counts.count(
        asked.asAt(),
        question.by().code(),
        question.basis().counted(),
        area,
        question.type(),
        asked.teamCodes(),
        question.service(),
        asked.samplings(),
        question.origin(),
        question.population(),
        question.toolVersion(),
        question.from(),
        question.to(),
        asked.ownCodes());
  }

  /**
   * Counts what second checks made of the same audits, row by row: an estimate needs to know how
   * each was chosen.
   */
  List<SecondCheckRow> checked(Asked asked) {
    var question = asked.question();
    return checks.count(
        asked.asAt(),
        question.by().code(),
        question.countedArea().orElse(null),
        question.type(),
        null,
        asked.teamCodes(),
        question.service(),
        asked.samplings(),
        question.origin(),
        question.population(),
        question.toolVersion(),
        question.from(),
        question.to(),
        asked.ownCodes());
  }

  /** The scale of each framework, by its code. */
  Map<String, String> scales() {
    return counts.scales().stream()
        .collect(Collectors.toMap(ScaleRow::frameworkCode, ScaleRow::scaleCode));
  }

  /**
   * Where the series changes its meaning, in the order of time; none where the rows are no periods.
   */
  List<SeriesBreak> breaks(
      Asked asked, List<GradeCountRow> counted, List<Framework> frameworks, List<Team> teams) {
    var by = asked.question().by();
    if (!by.isInTime() || counted.isEmpty()) {
      return List.of();
    }
    var keys =
        counted.stream().map(GradeCountRow::rowKey).collect(Collectors.toCollection(TreeSet::new));
    var series = new SeriesBreaks(by, keys.first(), keys.last());
    var within = asked.of(teams);
    var codes = within.stream().map(Team::code).collect(Collectors.toSet());
    return Stream.of(
            series.ofFrameworks(counted, frameworks, scales()),
            series.ofToolVersions(starts(asked)),
            series.ofTeams(within, teams, asked.isOfEverywhere() ? Set.of() : codes))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(SeriesBreak::from))
        .toList();
  }

  private List<ToolVersionStart> starts(Asked asked) {
    var question = asked.question();
    return counts.toolVersionStarts(
        asked.asAt(),
        question.countedArea().orElseThrow(),
        question.type(),
        asked.teamCodes(),
        question.service(),
        asked.samplings(),
        question.origin(),
        question.population(),
        question.toolVersion(),
        question.from(),
        question.to(),
        asked.ownCodes());
  }
}
