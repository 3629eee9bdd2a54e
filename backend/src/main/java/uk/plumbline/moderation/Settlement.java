package uk.plumbline.moderation;

import java.util.List;
import java.util.UUID;

/**
 * Who settled the grades that count, and what they said of the audit itself.
 *
 * @param byId whoever settled it; null for imported moderations
 * @param byName their name as it was then; null likewise
 * @param panel names of those who settled it together; empty where one person did
 * @param auditQuality how well the audit was done; null where not scored
 */
public record Settlement(UUID byId, String byName, List<String> panel, AuditQuality auditQuality) {
  /** Not settled yet. */
  public static final Settlement NONE = new Settlement(null, null, List.of(), null);
}
