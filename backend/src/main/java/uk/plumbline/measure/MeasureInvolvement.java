package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import uk.plumbline.access.Person;
import uk.plumbline.organisation.Team;
import uk.plumbline.organisation.Teams;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Answers how often practitioners took part, and children and families were heard. */
@Singleton
class MeasureInvolvement {
  private final InvolvementRepository counts;
  private final Teams teams;

  MeasureInvolvement(InvolvementRepository counts, Teams teams) {
    this.counts = counts;
    this.teams = teams;
  }

  /**
   * The figures, all of one instant.
   *
   * @throws ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Involvement measure(InvolvementQuestion asked, Person person) {
    var asAt = counts.transactionTime();
    var allTeams = teams.all();
    var errors = new ArrayList<FieldError>();
    Places.mustExist(asked.team(), asked.service(), allTeams, counts.services(), errors);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, errors.getFirst().detail())
          .withErrors(errors);
    }
    var ownTeamsOnly = person.seesOwnTeamsOnly();
    var found = new TreeMap<String, InvolvementRow>();
    count(asked, ownTeamsOnly ? String.join(",", person.managedTeams()) : null)
        .forEach(row -> found.put(row.rowKey(), row));
    var labels =
        new RowLabels(
            asked.by(),
            asked.team(),
            asked.service(),
            asked.from(),
            asked.to(),
            ownTeamsOnly ? managed(allTeams, person) : allTeams,
            found.navigableKeySet());
    var rows =
        labels.all().entrySet().stream()
            .map(
                row ->
                    Involvement.Figures.of(
                        row.getKey(),
                        row.getValue(),
                        found.getOrDefault(row.getKey(), InvolvementRow.none(row.getKey()))))
            .toList();
    var sum = found.values().stream().reduce(InvolvementRow.none(null), InvolvementRow::plus);
    return new Involvement(
        asAt,
        Involvement.Definition.of(asked, ownTeamsOnly),
        rows,
        Involvement.Figures.of(null, "Total", sum));
  }

  private List<InvolvementRow> count(InvolvementQuestion asked, String ownTeams) {
    return counts.count(
        asked.by().code(),
        asked.type(),
        asked.team(),
        asked.service(),
        asked.from(),
        asked.to(),
        ownTeams);
  }

  private static List<Team> managed(List<Team> teams, Person person) {
    return teams.stream().filter(team -> person.managedTeams().contains(team.code())).toList();
  }
}
