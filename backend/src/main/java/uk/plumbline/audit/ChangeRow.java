package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("audit_change")
record ChangeRow(
    @Id long id,
    String field,
    String personName,
    Instant beganAt,
    Instant endedAt,
    @Nullable String before,
    @Nullable String after) {}
