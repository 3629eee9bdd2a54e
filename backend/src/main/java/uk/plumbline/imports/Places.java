package uk.plumbline.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;

/** Finds the service and team a row names, by code or label in any case, or makes them. */
final class Places {
  private static final String CREATE =
      "or have missing services, teams and areas created (createMissing=true).";

  private final boolean createMissing;
  private final ImportErrors errors;
  private final Map<String, Labelled> services = new HashMap<>();
  private final Map<String, List<Team>> teams = new HashMap<>();
  private final Map<String, Team> teamsByCode = new HashMap<>();
  private final Map<String, Team> anyTeamByName = new HashMap<>();
  private final Set<String> serviceCodes = new HashSet<>();
  private final List<Labelled> newServices = new ArrayList<>();
  private final List<Team> newTeams = new ArrayList<>();

  Places(KnownCouncil known, boolean createMissing, ImportErrors errors) {
    this.createMissing = createMissing;
    this.errors = errors;
    known.services().forEach(this::add);
    known.teams().forEach(this::add);
  }

  /** Services to be created. */
  List<Labelled> newServices() {
    return newServices;
  }

  /** Teams to be created, open-ended. */
  List<Team> newTeams() {
    return newTeams;
  }

  /** The row's team; null with a fault when there is none. */
  Team find(ImportRow row) {
    if (row.service() == null || row.team() == null) {
      return null;
    }
    var service = service(row);
    return service == null ? null : team(row, service);
  }

  private Labelled service(ImportRow row) {
    var found = services.get(folded(row.service()));
    if (found != null || !createMissing) {
      if (found == null) {
        errors.add(
            row.line(),
            Column.SERVICE.header(),
            "There is no service " + ColumnText.quoted(row.service()) + ".",
            "Give a service's code or name as Plumbline has it, " + CREATE);
      }
      return found;
    }
    var code = NewCode.from(row.service(), serviceCodes);
    if (code.isEmpty()) {
      refuseName(row.line(), Column.SERVICE);
      return null;
    }
    var created = new Labelled(code.get(), row.service());
    newServices.add(created);
    add(created);
    return created;
  }

  private Team team(ImportRow row, Labelled service) {
    var named = teams.getOrDefault(key(service, row.team()), List.of());
    if (!named.isEmpty()) {
      return onDate(row, named);
    }
    var elsewhere = anyTeamByName.get(folded(row.team()));
    if (teamsByCode.containsKey(row.team()) || !createMissing) {
      refuseTeam(row, service, elsewhere);
      return null;
    }
    var code = NewCode.from(row.team(), teamsByCode.keySet());
    if (code.isEmpty()) {
      refuseName(row.line(), Column.TEAM);
      return null;
    }
    var created = new Team(code.get(), row.team(), service, null, null, List.of(), List.of());
    newTeams.add(created);
    add(created);
    return created;
  }

  /** A restructure may leave two teams of one name; the one of the audit's date is meant. */
  private Team onDate(ImportRow row, List<Team> named) {
    if (row.auditedOn() == null) {
      return named.getFirst();
    }
    var existing = named.stream().filter(team -> team.existsOn(row.auditedOn())).toList();
    if (existing.size() == 1) {
      return existing.getFirst();
    }
    errors.add(
        row.line(),
        Column.TEAM.header(),
        existing.isEmpty()
            ? "The team did not exist on the audit date: " + span(named.getFirst()) + "."
            : "Several teams of this service have this name on the audit date.",
        existing.isEmpty()
            ? "Give the team the case had on that date, or correct the date."
            : "Give the team's code instead.");
    return null;
  }

  private void refuseTeam(ImportRow row, Labelled service, Team elsewhere) {
    errors.add(
        row.line(),
        Column.TEAM.header(),
        elsewhere == null
            ? "There is no team " + ColumnText.quoted(row.team()) + " in this service."
            : "The team "
                + ColumnText.quoted(row.team())
                + " belongs to "
                + elsewhere.service().label()
                + ", not to "
                + service.label()
                + ".",
        elsewhere == null
            ? "Give a team's code or name as Plumbline has it, " + CREATE
            : "Correct the service or the team.");
  }

  private void refuseName(long line, Column column) {
    errors.add(
        line,
        column.header(),
        "No code can be made from this name.",
        "Use a name with letters from A to Z or digits.");
  }

  private void add(Labelled service) {
    serviceCodes.add(service.code());
    services.putIfAbsent(folded(service.label()), service);
    // A code wins over another service's label.
    services.put(service.code(), service);
  }

  private void add(Team team) {
    teamsByCode.put(team.code(), team);
    anyTeamByName.putIfAbsent(folded(team.label()), team);
    anyTeamByName.put(team.code(), team);
    add(key(team.service(), team.code()), team);
    if (!folded(team.label()).equals(team.code())) {
      add(key(team.service(), team.label()), team);
    }
  }

  private void add(String key, Team team) {
    teams.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(team);
  }

  private static String key(Labelled service, String name) {
    return service.code() + " " + folded(name);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String span(Team team) {
    var from = team.validFrom() == null ? "" : "from " + team.validFrom();
    var to = team.validTo() == null ? "" : "to " + team.validTo();
    return "it is known " + (from + " " + to).strip();
  }
}
