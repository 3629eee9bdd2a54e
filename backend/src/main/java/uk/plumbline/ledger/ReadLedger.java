package uk.plumbline.ledger;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.plumbline.access.People;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.Auditor;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.ProblemException;

/** Shows an auditor's ledger to the auditor, and afterwards to the group. */
@Singleton
class ReadLedger {
  private final LedgerRepository rows;
  private final People people;
  private final Frameworks frameworks;
  private final Activity activity;
  private final Clock clock;

  ReadLedger(
      LedgerRepository rows, People people, Frameworks frameworks, Activity activity, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.frameworks = frameworks;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * The ledger as this reader may see it. Read by the auditor, all of it counts as shown to them
   * from then on; read by anybody else, that is recorded.
   *
   * @param username the auditor's
   * @throws ProblemException 404 when there is nobody of this name whose ledger the reader may see
   */
  @Transactional
  Ledger read(String username, Person by) {
    if (People.sameUser(username, by.username())) {
      return own(by);
    }
    if (!by.has(Role.PRACTICE_IMPROVEMENT)) {
      throw ProblemException.notFound();
    }
    return ofSomebodyElse(people.findActive(username).orElseThrow(ProblemException::notFound), by);
  }

  private Ledger own(Person auditor) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var ledger = ledger(auditor, true, rows.ofAuditor(auditor.id()), 0);
    rows.open(auditor.id(), now);
    return ledger;
  }

  private Ledger ofSomebodyElse(Person auditor, Person by) {
    var first = new ShownFirst(rows.openedAt(auditor.id()).orElse(null), clock.instant());
    Predicate<LedgerRow> shown = row -> first.isOthersToSee(row.decidedAt());
    var known = rows.ofAuditor(auditor.id()).stream().filter(row -> mayKnowOf(row, by)).toList();
    var byShown = known.stream().collect(Collectors.partitioningBy(shown));
    activity.record(by, "ledger_read", "person", auditor.id().toString(), List.of(), Map.of());
    return ledger(auditor, false, byShown.get(true), audits(byShown.get(false)));
  }

  /** Supervision needs its permission; whose work it was learns of grades there. */
  private static boolean mayKnowOf(LedgerRow row, Person by) {
    return (by.readsSupervision() || !row.isSupervision()) && !by.id().equals(row.workerId());
  }

  private Ledger ledger(Person auditor, boolean own, List<LedgerRow> shown, long heldBack) {
    var figures = new LedgerFigures(shown, frameworks.all());
    return new Ledger(
        new Auditor(auditor.username(), auditor.name()),
        own,
        clock.instant(),
        audits(shown),
        heldBack,
        figures.areas(),
        figures.entries());
  }

  private static long audits(List<LedgerRow> rows) {
    return rows.stream().map(LedgerRow::auditId).distinct().count();
  }
}
