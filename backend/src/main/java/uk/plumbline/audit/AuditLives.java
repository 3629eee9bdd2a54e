package uk.plumbline.audit;

import jakarta.inject.Singleton;

/** Decisions and concerns, as stored. */
@Singleton
class AuditLives {
  AuditLife of(AuditRow audit) {
    return AuditLife.NONE;
  }
}
