package uk.plumbline.action;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.action.TeamActions.SeenIn;
import uk.plumbline.action.TeamActions.TeamAction;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AuditRow;
import uk.plumbline.audit.AuditSight;
import uk.plumbline.audit.Audits;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.ProblemException;

/** Reading the actions of audits, within the reader's rights to the audits themselves. */
@Singleton
class ReadActions {
  /** As many as a page can hold. */
  private static final int MOST = 200;

  /** As many as are looked through for them: some are in audits that the reader may not read. */
  private static final int MOST_LOOKED_AT = 1000;

  private final ActionRepository rows;
  private final Audits audits;
  private final Teams teams;
  private final Activity activity;

  ReadActions(ActionRepository rows, Audits audits, Teams teams, Activity activity) {
    this.rows = rows;
    this.audits = audits;
    this.teams = teams;
    this.activity = activity;
  }

  /**
   * The actions of a team's finalised audits, soonest due first; that they were read is recorded
   * where any was, since they are words about a child's case.
   *
   * @param dueFrom the first due date; null for no bound
   * @throws ProblemException 400 where there is no such team
   */
  @Transactional
  TeamActions ofTeam(String team, LocalDate dueFrom, Person by) {
    if (teams.find(team).isEmpty()) {
      throw ProblemException.badRequest("#/query/team", "There is no team with this code.");
    }
    var found = rows.ofTeam(team, dueFrom, MOST_LOOKED_AT + 1);
    var facts =
        audits.facts(found.stream().map(TeamActionRow::auditId).distinct().toList()).stream()
            .collect(Collectors.toMap(AuditRow::id, Function.identity()));
    var readable = with(AuditSight.FULL, found, facts, by);
    var withheld =
        with(AuditSight.GRADES, found, facts, by).size()
            + with(AuditSight.BLIND, found, facts, by).size();
    if (!readable.isEmpty()) {
      activity.record(by, "actions_read", "team", team, List.of(), Map.of());
    }
    return new TeamActions(
        readable.stream().limit(MOST).map(row -> shown(row, facts.get(row.auditId()))).toList(),
        readable.size() > MOST || found.size() > MOST_LOOKED_AT,
        withheld);
  }

  private static List<TeamActionRow> with(
      AuditSight sight, List<TeamActionRow> rows, Map<UUID, AuditRow> facts, Person by) {
    return rows.stream()
        .filter(row -> AuditSight.of(facts.get(row.auditId()), by) == sight)
        .toList();
  }

  private static TeamAction shown(TeamActionRow row, AuditRow audit) {
    return new TeamAction(
        row.id(),
        new SeenIn(audit.id(), audit.reference(), audit.caseReference()),
        row.concerns(),
        row.action(),
        row.owner(),
        row.dueOn());
  }
}
