package uk.plumbline.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An audit that Plumbline holds already under a reference of the file.
 *
 * @param source how it came to be here; only imported ones may be changed by an import
 * @param auditorId null when the auditor has no account
 * @param grades grade codes by area, {@code overall} included
 * @param settledGrade the moderated overall grade; null where not moderated
 * @param moderatedOn when; null where not moderated
 */
record StoredAudit(
    UUID id,
    String reference,
    String source,
    String type,
    String origin,
    String team,
    LocalDate auditedOn,
    String sampling,
    String framework,
    String caseReference,
    UUID auditorId,
    String auditorName,
    Map<String, String> grades,
    String settledGrade,
    LocalDate moderatedOn) {
  boolean isImported() {
    return source.equals("imported");
  }
}
