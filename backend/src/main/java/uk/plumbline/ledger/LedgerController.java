package uk.plumbline.ledger;

import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;

/** What second checks made of one auditor's grades. */
@Controller("/api/auditors/{username}/ledger")
@ExecuteOn(TaskExecutors.BLOCKING)
class LedgerController {
  private final ReadLedger ledgers;

  LedgerController(ReadLedger ledgers) {
    this.ledgers = ledgers;
  }

  @Get
  @Permits({AUDITOR, PRACTICE_IMPROVEMENT})
  Ledger readLedger(String username, Person by) {
    return ledgers.read(username, by);
  }
}
