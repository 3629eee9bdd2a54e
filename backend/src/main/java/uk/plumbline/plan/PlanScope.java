package uk.plumbline.plan;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Whose audits a record is of.
 *
 * @param kind all, service or team
 * @param code the service's or team's code; empty for all
 * @param label for people
 */
@Serdeable
public record PlanScope(String kind, String code, String label) {
  /** Of every team. */
  public static final String ALL = "all";

  /** Of one service. */
  public static final String SERVICE = "service";

  /** Of one team. */
  public static final String TEAM = "team";

  /** What the database holds of it. */
  static PlanScope of(String kind, String service, String team, String label) {
    var code = service == null ? team : service;
    return new PlanScope(kind, code == null ? "" : code, label == null ? "All teams" : label);
  }

  /** Whether both are of the same audits. */
  public boolean isSameAs(PlanScope other) {
    return kind.equals(other.kind) && code.equals(other.code);
  }

  String serviceCode() {
    return kind.equals(SERVICE) ? code : null;
  }

  String teamCode() {
    return kind.equals(TEAM) ? code : null;
  }
}
