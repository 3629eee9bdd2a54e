package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps with each audit how far its form has come, so that lists need not work it out. */
@Singleton
public class SectionCounts {
  private final AuditRepository rows;
  private final Audits audits;
  private final AuditForms forms;

  SectionCounts(AuditRepository rows, Audits audits, AuditForms forms) {
    this.rows = rows;
    this.audits = audits;
    this.forms = forms;
  }

  /** Counts an audit that must exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void count(UUID id) {
    count(audits.reload(id, 1));
  }

  /** The audit with its sections counted; the same one where it is made without a tool. */
  @Transactional(propagation = Propagation.MANDATORY)
  Audit count(Audit audit) {
    var with = forms.of(audit.facts());
    if (with.toolVersionId() == null) {
      return audit;
    }
    var progress = AuditIsComplete.ofForm(with, audit);
    var id = audit.facts().id();
    rows.countSections(id, progress.sectionsComplete(), progress.sections().size());
    return audits.reload(id, 1);
  }
}
