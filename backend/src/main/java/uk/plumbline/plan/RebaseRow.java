package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A rebase as it is stored, with the name of its team or service. */
@MappedEntity("rebase")
record RebaseRow(
    @Id UUID id,
    String scope,
    @Nullable String serviceCode,
    @Nullable String teamCode,
    @Nullable String scopeLabel,
    String auditType,
    String areaCode,
    LocalDate firstMonth,
    String reason,
    String recordedByName,
    Instant recordedAt,
    @Nullable String endedByName,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  Rebase rebase() {
    return new Rebase(
        id,
        PlanScope.of(scope, serviceCode, teamCode, scopeLabel),
        auditType,
        areaCode,
        firstMonth,
        reason,
        new Recorded(recordedByName, recordedAt, Ending.of(null, endedByName, endedAt, endReason)));
  }
}
