package uk.plumbline.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

@Introspected
record OpinionRow(
    UUID personId,
    String personName,
    Instant givenAt,
    String areaCode,
    String gradeCode,
    @Nullable String rationale) {}
