package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import uk.plumbline.access.Person;

/** Answers how often practitioners took part, and children and families were heard. */
@Singleton
class MeasureInvolvement {
  private final InvolvementRepository counts;
  private final FindPlaces places;

  MeasureInvolvement(InvolvementRepository counts, FindPlaces places) {
    this.counts = counts;
    this.places = places;
  }

  /**
   * The figures as they stood at an instant; names of teams are today's.
   *
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Involvement measure(InvolvementQuestion asked, Instant asAt, Person person) {
    var seen = places.seen(asked.of(), person);
    var found = new TreeMap<String, InvolvementRow>();
    count(asked, asAt, seen).forEach(row -> found.put(row.rowKey(), row));
    var labels = RowLabels.of(asked.by(), asked.of(), seen.teams(), found.navigableKeySet());
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
        Involvement.Definition.of(asked, seen.scope()),
        rows,
        Involvement.Figures.of(null, "Total", sum));
  }

  private List<InvolvementRow> count(InvolvementQuestion asked, Instant asAt, SeenTeams seen) {
    var of = asked.of();
    return counts.count(
        asked.by().code(),
        asAt,
        of.type(),
        of.team(),
        of.service(),
        of.from(),
        of.to(),
        seen.codes());
  }
}
