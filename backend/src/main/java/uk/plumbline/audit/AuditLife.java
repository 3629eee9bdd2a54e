package uk.plumbline.audit;

import java.util.List;

/**
 * What happened to an audit on its way.
 *
 * @param decisions newest first
 * @param concerns oldest first
 */
public record AuditLife(List<Decision> decisions, List<AuditConcern> concerns) {
  /** Nothing yet. */
  public static final AuditLife NONE = new AuditLife(List.of(), List.of());
}
