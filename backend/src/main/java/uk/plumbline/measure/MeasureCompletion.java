package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.shared.NaturalOrder;
import uk.plumbline.shared.Today;

/** Answers whether planned audits were done, and in time. */
@Singleton
class MeasureCompletion {
  private final CompletionRepository counts;
  private final FindPlaces places;

  MeasureCompletion(CompletionRepository counts, FindPlaces places) {
    this.counts = counts;
    this.places = places;
  }

  /**
   * The figures as they stood at an instant, everybody's or the person's own.
   *
   * @param asAt from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Completion measure(CompletionQuestion asked, Instant asAt, Person person) {
    var of = asked.of();
    places.seen(of, person);
    var ownOnly = !person.has(Role.PRACTICE_IMPROVEMENT) && !person.has(Role.ADMINISTRATOR);
    var rows =
        counts
            .count(
                asAt,
                LocalDate.ofInstant(asAt, Today.ZONE),
                ownOnly ? person.id() : null,
                of.type(),
                of.team(),
                of.service(),
                of.from(),
                of.to())
            .stream()
            .sorted(
                Comparator.comparing(CompletionRow::name, NaturalOrder.OF_TEXT)
                    .thenComparing(CompletionRow::username))
            .toList();
    return new Completion(
        asAt,
        Completion.Definition.of(asked, ownOnly),
        rows.stream().map(Completion.Figures::of).toList(),
        Completion.Figures.of(
            rows.stream().reduce(CompletionRow.none("Total"), CompletionRow::plus)));
  }
}
