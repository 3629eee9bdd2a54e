package uk.plumbline.audit;

import jakarta.inject.Singleton;

/** What audits say beside their judgements, as stored. */
@Singleton
class AuditContents {
  AuditContent of(AuditRow audit) {
    return AuditContent.NONE;
  }
}
