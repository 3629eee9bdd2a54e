package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps with each audit how far its form has come, so that lists need not work it out. */
@Singleton
public class SectionCounts {
  private final Audits audits;
  private final AuditForms forms;

  SectionCounts(Audits audits, AuditForms forms) {
    this.audits = audits;
    this.forms = forms;
  }

  /** Counts an audit that must exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(UUID id) {
    var audit = audits.reload(id, 1);
    audits.counted(audit, forms.of(audit.facts()));
  }
}
