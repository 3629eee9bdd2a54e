package uk.plumbline.measure;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.measure.FigureChanges.FigureChange;
import uk.plumbline.measure.JudgedGood.Figures;

/** Answers what became of a figure between two instants, and through what (rule R-62). */
@Singleton
class MeasureChanges {
  private final MeasureJudgedGood measure;
  private final ChangesRepository changes;
  private final Frameworks frameworks;

  MeasureChanges(MeasureJudgedGood measure, ChangesRepository changes, Frameworks frameworks) {
    this.measure = measure;
    this.changes = changes;
    this.frameworks = frameworks;
  }

  /**
   * The change, so that what counted before, what came, went and turned add up to what counts
   * after, in every row and in all.
   *
   * @param since not after until
   * @param until from {@link AsAt}
   * @throws uk.plumbline.shared.ProblemException 400 when a team, service or area does not exist
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  FigureChanges measure(JudgedGoodQuestion asked, Instant since, Instant until, Person person) {
    var before = measure.measure(asked, since, person);
    var after = measure.measure(asked, until, person);
    var moves = moves(asked, since, until, person);
    var rows =
        after.rows().stream()
            .map(
                row ->
                    change(
                        before.rows().stream()
                            .filter(earlier -> earlier.key().equals(row.key()))
                            .findFirst()
                            .map(MeasureChanges::share)
                            .orElse(Share.of(0, 0)),
                        row,
                        moves.stream()
                            .filter(move -> move.row().teamCode().equals(row.key()))
                            .toList()))
            .toList();
    return new FigureChanges(
        since,
        until,
        after.definition(),
        rows,
        change(share(before.total()), after.total(), moves));
  }

  private List<GradeMove> moves(
      JudgedGoodQuestion asked, Instant since, Instant until, Person person) {
    List<Framework> known = frameworks.all();
    return changes
        .count(
            since,
            until,
            asked.basis().code(),
            asked.countedArea().orElse(Framework.OVERALL),
            asked.type(),
            asked.team(),
            asked.service(),
            asked.sampling().isEmpty() ? null : String.join(",", asked.sampling()),
            asked.origin(),
            asked.from(),
            asked.to(),
            person.seesOwnTeamsOnly() ? String.join(",", person.managedTeams()) : null)
        .stream()
        .map(row -> GradeMove.of(row, known))
        .toList();
  }

  private static FigureChange change(Share before, Figures after, List<GradeMove> moves) {
    var stayed = moves.stream().filter(GradeMove::countedAtBoth).toList();
    return new FigureChange(
        after.key(),
        after.label(),
        before,
        share(after),
        came(moves, move -> !move.row().hadCounted()),
        came(moves, move -> move.row().hadCounted()),
        went(moves),
        audits(stayed, move -> move.row().checkedLate()),
        audits(stayed, GradeMove::isRaised),
        audits(stayed, GradeMove::isLowered),
        audits(stayed, move -> !move.wasGood() && move.isGood()),
        audits(stayed, move -> move.wasGood() && !move.isGood()));
  }

  private static Share share(Figures figures) {
    return Share.of(figures.goodOrBetter(), figures.audits());
  }

  private static Share came(List<GradeMove> moves, Predicate<GradeMove> how) {
    var came = moves.stream().filter(move -> move.before() == null).filter(how).toList();
    return Share.of(audits(came, GradeMove::isGood), audits(came, move -> true));
  }

  private static Share went(List<GradeMove> moves) {
    var went = moves.stream().filter(move -> move.after() == null).toList();
    return Share.of(audits(went, GradeMove::wasGood), audits(went, move -> true));
  }

  private static long audits(List<GradeMove> moves, Predicate<GradeMove> which) {
    return moves.stream().filter(which).mapToLong(move -> move.row().audits()).sum();
  }
}
