package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
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
  private final Clock clock;

  MeasureCompletion(CompletionRepository counts, FindPlaces places, Clock clock) {
    this.counts = counts;
    this.places = places;
    this.clock = clock;
  }

  /**
   * The figures of now, everybody's or the person's own.
   *
   * @throws uk.plumbline.shared.ProblemException 400 when a team or service does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Completion measure(CompletionQuestion asked, Person person) {
    var of = asked.of();
    places.seen(of, person);
    var ownOnly = !person.has(Role.PRACTICE_IMPROVEMENT) && !person.has(Role.ADMINISTRATOR);
    var rows =
        counts
            .count(
                Today.on(clock),
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
        counts.transactionTime(),
        Completion.Definition.of(asked, ownOnly),
        rows.stream().map(Completion.Figures::of).toList(),
        Completion.Figures.of(
            rows.stream().reduce(CompletionRow.none("Total"), CompletionRow::plus)));
  }
}
