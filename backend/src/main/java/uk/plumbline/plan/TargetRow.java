package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A target as it is stored, with the name of its team or service. */
@MappedEntity("target")
record TargetRow(
    @Id UUID id,
    String measure,
    String auditType,
    String scope,
    @Nullable String serviceCode,
    @Nullable String teamCode,
    @Nullable String scopeLabel,
    String areaCode,
    BigDecimal value,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String owner,
    String source,
    String recordedByName,
    Instant recordedAt,
    @Nullable LocalDate lastDay,
    @Nullable String endedByName,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  Target target() {
    return new Target(
        id,
        measure,
        auditType,
        PlanScope.of(scope, serviceCode, teamCode, scopeLabel),
        areaCode,
        value.doubleValue(),
        validFrom,
        validTo,
        owner,
        source,
        new Recorded(
            recordedByName, recordedAt, Ending.of(lastDay, endedByName, endedAt, endReason)));
  }
}
