package uk.plumbline.audit;

import java.util.List;

/**
 * What happened to an audit on its way.
 *
 * @param decisions newest first
 * @param concerns oldest first
 */
public record AuditLife(List<Decision> decisions, List<AuditConcern> concerns) {
  /** Notes of the newest return that the auditor has not answered. */
  List<Decision.Note> openNotes() {
    return decisions.stream()
        .filter(decision -> decision.kind().equals("returned"))
        .findFirst()
        .map(newest -> newest.notes().stream().filter(note -> note.answer() == null).toList())
        .orElse(List.of());
  }

  /** Nothing yet. */
  public static final AuditLife NONE = new AuditLife(List.of(), List.of());
}
