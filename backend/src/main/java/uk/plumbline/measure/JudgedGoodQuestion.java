package uk.plumbline.measure;

import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked: which audits, which of their grades, and in which rows.
 *
 * @param by what the rows are
 * @param type only audits of this type; null for both
 * @param team only this team's; null for all
 * @param followsSuccessors whether the audits of all teams whose work the team took over are its
 *     too
 * @param service only this service's; null for all
 * @param area the judgement area whose grades are counted; null for the overall grade, or, by area,
 *     for every area
 * @param sampling only audits chosen in one of these ways; empty for all
 * @param origin only audits of this origin; null for both
 * @param population only cases of this group of children, or {@link #NONE}; null for all
 * @param toolVersion only audits made with this version, such as {@code case_file:2}, or {@link
 *     #NONE}; null for all
 * @param from first audit date; null for no bound
 * @param to last audit date; null for no bound
 * @param basis which grade is counted
 * @param asAt the instant at which the figures stood; null for now
 */
record JudgedGoodQuestion(
    By by,
    String type,
    String team,
    boolean followsSuccessors,
    String service,
    String area,
    List<String> sampling,
    String origin,
    String population,
    String toolVersion,
    LocalDate from,
    LocalDate to,
    Basis basis,
    Instant asAt) {
  /** The names under which {@link #read} finds the filters. */
  static final Set<String> FILTERS =
      Set.of(
          "type",
          "team",
          "service",
          "area",
          "sampling",
          "origin",
          "population",
          "toolVersion",
          "from",
          "to",
          "basis",
          "asAt");

  /** The name that adds the teams before a team. */
  static final String FOLLOWS = "followSuccessors";

  /** Stands for audits without a population or without a tool. */
  static final String NONE = "none";

  /** Asks for cases chosen in any way. */
  private static final String ALL = "all";

  private static final Set<String> AREAS_BY_TEAM =
      Stream.concat(FILTERS.stream(), Stream.of(FigureAnswer.PROFILE))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PARAMETERS =
      Stream.concat(FILTERS.stream(), Stream.of("by", FOLLOWS, FigureAnswer.PROFILE))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads the question; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static JudgedGoodQuestion from(HttpParameters parameters) {
    var query = new QueryParameters(parameters, PARAMETERS);
    var by = query.code("by", By::ofFigures);
    if (by.isEmpty() && query.text("by").isEmpty()) {
      query.refuse(
          "by",
          "Say what the rows are: by=team, service, area, month, quarter, year, population or"
              + " tool_version.");
    }
    var question = read(query, by.orElse(By.TEAM));
    query.mustBeRight();
    return question;
  }

  /**
   * Reads the question for every area of every team; whether its codes exist is not checked here.
   *
   * @throws uk.plumbline.shared.ProblemException 400 naming each parameter that cannot be read
   */
  static JudgedGoodQuestion forAreasByTeam(HttpParameters parameters) {
    var query = new QueryParameters(parameters, AREAS_BY_TEAM);
    var question = read(query, By.TEAM_AREA);
    question.mustBeCounted(query);
    query.mustBeRight();
    return question;
  }

  /** Reads the filters; what is wrong with them stays with the query. */
  static JudgedGoodQuestion read(QueryParameters query, By by) {
    var from = query.date("from");
    var to = query.date("to");
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      query.refuse("from", "The first date is after the last.");
    }
    return new JudgedGoodQuestion(
        by,
        query.code("type", AuditType::of).map(AuditType::code).orElse(null),
        query.text("team").orElse(null),
        follows(query),
        query.text("service").orElse(null),
        query.text("area").orElse(null),
        sampling(query),
        query.code("origin", Origin::of).map(Origin::code).orElse(null),
        query.text("population").orElse(null),
        query.text("toolVersion").orElse(null),
        from.orElse(null),
        to.orElse(null),
        query.code("basis", Basis::of).orElse(Basis.FINAL),
        query.instant("asAt").orElse(null));
  }

  /** Refuses an estimate where single audits are told apart or followed. */
  void mustBeCounted(QueryParameters query) {
    if (basis.isEstimate()) {
      query.refuse(
          "basis",
          "Here audits are counted, and an estimate is none of them. Ask judged-good, trend,"
              + " comparison or funnel for what had all been moderated.");
    }
  }

  /** Only cases drawn at random stand for the rest; others are asked for by name. */
  private static List<String> sampling(QueryParameters query) {
    var asked = query.codes("sampling", code -> code.equals(ALL) ? ALL : Sampling.of(code).code());
    if (asked.isEmpty()) {
      return List.of(Sampling.RANDOM.code());
    }
    if (asked.contains(ALL) && asked.size() > 1) {
      query.refuse("sampling", "Give all alone, or name the ways cases were chosen.");
    }
    return asked.contains(ALL) ? List.of() : asked;
  }

  private static boolean follows(QueryParameters query) {
    var follows = query.code(FOLLOWS, JudgedGoodQuestion::flag).orElse(false);
    if (follows && query.text("team").isEmpty()) {
      query.refuse(FOLLOWS, "Say with team= whose predecessors are followed.");
    }
    return follows;
  }

  private static boolean flag(String written) {
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  /** The same question of another place or time. */
  JudgedGoodQuestion of(String otherTeam, String otherService, LocalDate first, LocalDate last) {
    return new JudgedGoodQuestion(
        by,
        type,
        otherTeam,
        followsSuccessors,
        otherService,
        area,
        sampling,
        origin,
        population,
        toolVersion,
        first,
        last,
        basis,
        asAt);
  }

  /** Whether the counts that are kept know everything that is asked. */
  boolean isOfKeptCounts() {
    return population == null
        && toolVersion == null
        && by != By.POPULATION
        && by != By.TOOL_VERSION
        && isOfWholeMonths();
  }

  /** The one area whose grades are counted; empty when every area but the overall one is. */
  Optional<String> countedArea() {
    if (area != null) {
      return Optional.of(area);
    }
    return isByArea() ? Optional.empty() : Optional.of(Framework.OVERALL);
  }

  /**
   * Whether the dates, if there are any, begin and end with a month, so that kept counts answer.
   */
  boolean isOfWholeMonths() {
    var beginsWithOne = from == null || from.getDayOfMonth() == 1;
    return beginsWithOne && (to == null || to.plusDays(1).getDayOfMonth() == 1);
  }

  /** The same question with other rows. */
  JudgedGoodQuestion in(By rows) {
    return new JudgedGoodQuestion(
        rows,
        type,
        team,
        followsSuccessors,
        service,
        area,
        sampling,
        origin,
        population,
        toolVersion,
        from,
        to,
        basis,
        asAt);
  }

  /** Whether areas are told apart. */
  private boolean isByArea() {
    return by == By.AREA || by == By.TEAM_AREA;
  }

  /** Whether months matter to the answer. */
  boolean needsMonths() {
    return from != null || to != null || by.isInTime();
  }

  /** The area as the definition gives it: null for the overall grade. */
  String definedArea() {
    return !isByArea() && Framework.OVERALL.equals(area) ? null : area;
  }
}
