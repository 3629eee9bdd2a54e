package uk.plumbline.measure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Team;

/**
 * Where a series changes its meaning: another framework, scale or version of a tool begins
 * to count, or a team begins or ends. Pure: no database, no clock.
 *
 * @param by month, quarter or year
 * @param first key of the series' first period
 * @param last key of its last
 */
record SeriesBreaks(By by, String first, String last) {
  /** Of more teams than these, a break says no more than which began and which ended. */
  private static final int TEAMS_IN_FULL = 3;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  /**
   * Where audits of another framework, or grades of another scale, begin to count.
   *
   * @param counted what was counted
   * @param frameworks every framework
   * @param scales the scale's code by framework code
   */
  List<SeriesBreak> ofFrameworks(
      List<GradeCountRow> counted, List<Framework> frameworks, Map<String, String> scales) {
    var starts = new TreeMap<String, String>();
    counted.forEach(row -> starts.merge(row.frameworkCode(), row.rowKey(), SeriesBreaks::earlier));
    var breaks = new ArrayList<SeriesBreak>();
    starts.forEach(
        (code, start) -> {
          var before =
              starts.entrySet().stream()
                  .filter(other -> other.getValue().compareTo(start) < 0)
                  .map(Map.Entry::getKey)
                  .toList();
          if (!before.isEmpty()) {
            breaks.add(ofFramework(code, start, before, frameworks));
            if (before.stream().noneMatch(other -> scales.get(other).equals(scales.get(code)))) {
              breaks.add(ofScale(code, start, frameworks));
            }
          }
        });
    return breaks;
  }

  private SeriesBreak ofFramework(
      String code, String start, List<String> before, List<Framework> frameworks) {
    return new SeriesBreak(
        "framework",
        start,
        "From "
            + labelOf(start)
            + " audits judged by “"
            + framework(code, frameworks).label()
            + "” count; before, only by "
            + inWords(
                before.stream()
                    .map(other -> "“" + framework(other, frameworks).label() + "”")
                    .toList())
            + ".");
  }

  private SeriesBreak ofScale(String code, String start, List<Framework> frameworks) {
    var grades =
        framework(code, frameworks).grades().stream().map(grade -> grade.shortLabel()).toList();
    return new SeriesBreak(
        "scale",
        start,
        "From "
            + labelOf(start)
            + " grades of another scale count ("
            + String.join(", ", grades)
            + "). A word that both scales have does not mean the same in both.");
  }

  private static Framework framework(String code, List<Framework> frameworks) {
    return frameworks.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
  }

  /** Where audits made with another version of a tool, or with another tool, begin to count. */
  List<SeriesBreak> ofToolVersions(List<ToolVersionStart> starts) {
    return starts.stream()
        .filter(start -> keyOf(start.first()).compareTo(first) > 0)
        .map(start -> ofToolVersion(start, starts))
        .toList();
  }

  private SeriesBreak ofToolVersion(ToolVersionStart start, List<ToolVersionStart> starts) {
    var earlier =
        starts.stream()
            .filter(other -> !other.tool().isEmpty() && other.tool().equals(start.tool()))
            .filter(other -> other.first().isBefore(start.first()))
            .max(Comparator.comparing(ToolVersionStart::first))
            .map(other -> "; before, with “" + other.label() + "”")
            .orElse("; before, none were");
    var made =
        start.tool().isEmpty()
            ? "made without a tool of this product count"
            : "made with “" + start.label() + "” count" + earlier;
    var note =
        start.note() == null || start.note().isBlank()
            ? ""
            : " Said of it when it was published: “" + start.note().strip() + "”";
    var key = keyOf(start.first());
    return new SeriesBreak(
        "tool_version", key, "From " + labelOf(key) + " audits " + made + "." + note);
  }

  /**
   * Where a team began or ended; all of one day together.
   *
   * @param teams those the series is of
   * @param all every team, to name predecessors and successors
   * @param counted codes of the teams whose audits count; empty for all
   */
  List<SeriesBreak> ofTeams(List<Team> teams, List<Team> all, Set<String> counted) {
    var names = all.stream().collect(Collectors.toMap(Team::code, Team::label));
    if (teams.size() > TEAMS_IN_FULL) {
      return ofManyTeams(teams);
    }
    var byDay = new TreeMap<LocalDate, List<String>>();
    for (var team : teams) {
      if (team.validFrom() != null && isWithin(team.validFrom())) {
        add(byDay, team.validFrom(), began(team, names, counted));
      }
      if (team.validTo() != null && isWithin(team.validTo())) {
        add(byDay, team.validTo().plusDays(1), ended(team, names));
      }
    }
    return byDay.entrySet().stream()
        .map(day -> new SeriesBreak("team", keyOf(day.getKey()), String.join(" ", day.getValue())))
        .toList();
  }

  /** Of a whole service, who ended and who began; who took over what is in each team's series. */
  private List<SeriesBreak> ofManyTeams(List<Team> teams) {
    var days = new TreeSet<LocalDate>();
    teams.stream().map(Team::validFrom).filter(this::isKnownWithin).forEach(days::add);
    teams.stream()
        .map(Team::validTo)
        .filter(this::isKnownWithin)
        .forEach(day -> days.add(day.plusDays(1)));
    return days.stream()
        .map(
            day -> {
              var ended =
                  labels(
                      teams.stream().filter(team -> day.minusDays(1).equals(team.validTo())),
                      " ended");
              var began =
                  labels(teams.stream().filter(team -> day.equals(team.validFrom())), " began");
              var text =
                  Stream.of(ended, began)
                      .filter(part -> !part.isEmpty())
                      .collect(Collectors.joining("; "));
              return new SeriesBreak(
                  "team", keyOf(day), "On " + day.format(DAY) + " teams changed: " + text + ".");
            })
        .toList();
  }

  private boolean isKnownWithin(LocalDate day) {
    return day != null && isWithin(day);
  }

  private static String labels(Stream<Team> teams, String what) {
    var labels = teams.map(Team::label).sorted().toList();
    return labels.isEmpty() ? "" : inWords(labels) + what;
  }

  private static void add(Map<LocalDate, List<String>> byDay, LocalDate day, String text) {
    byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(text);
  }

  private boolean isWithin(LocalDate day) {
    return !day.isBefore(Period.firstDay(first)) && !day.isAfter(Period.lastDay(by, last));
  }

  private static String began(Team team, Map<String, String> names, Set<String> counted) {
    var text = team.label() + " began on " + team.validFrom().format(DAY);
    if (team.predecessors().isEmpty()) {
      return text + ".";
    }
    var missing =
        team.predecessors().stream()
            .filter(code -> !counted.isEmpty() && !counted.contains(code))
            .toList();
    text += " and took over work of " + named(team.predecessors(), names) + ".";
    return missing.isEmpty()
        ? text
        : text + " Audits of " + named(missing, names) + " are not in these figures.";
  }

  private static String ended(Team team, Map<String, String> names) {
    var text = team.label() + " ended on " + team.validTo().format(DAY);
    return team.successors().isEmpty()
        ? text + "."
        : text + " and its work went to " + named(team.successors(), names) + ".";
  }

  private static String named(List<String> codes, Map<String, String> names) {
    return inWords(codes.stream().map(code -> names.getOrDefault(code, code)).sorted().toList());
  }

  private static String inWords(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String earlier(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private String keyOf(LocalDate day) {
    return Period.of(by, day).key();
  }

  private String labelOf(String key) {
    return Period.of(by, Period.firstDay(key)).label();
  }
}
