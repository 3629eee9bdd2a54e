package uk.plumbline.framework;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

@MappedEntity("framework")
record FrameworkRow(
    @Id String code,
    String label,
    String description,
    String scaleCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String usualFor,
    @Nullable LocalDate overallUntil) {}
