package uk.plumbline.calibration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One decision about somebody's readiness, with the exercise it rests on. */
@MappedEntity("readiness")
record ReadinessRow(
    @Id long id,
    LocalDate readyFrom,
    @Nullable LocalDate readyUntil,
    String decidedByName,
    Instant decidedAt,
    String reason,
    @Nullable UUID exerciseId,
    @Nullable String exerciseTitle) {}
