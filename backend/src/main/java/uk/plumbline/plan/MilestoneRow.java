package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A milestone as it is stored, with the name of its team or service. */
@MappedEntity("milestone")
record MilestoneRow(
    @Id UUID id,
    LocalDate happenedOn,
    String title,
    String text,
    String scope,
    @Nullable String serviceCode,
    @Nullable String teamCode,
    @Nullable String scopeLabel,
    String recordedByName,
    Instant recordedAt,
    @Nullable String endedByName,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  Milestone milestone() {
    return new Milestone(
        id,
        happenedOn,
        title,
        text,
        PlanScope.of(scope, serviceCode, teamCode, scopeLabel),
        new Recorded(recordedByName, recordedAt, Ending.of(null, endedByName, endedAt, endReason)));
  }
}
