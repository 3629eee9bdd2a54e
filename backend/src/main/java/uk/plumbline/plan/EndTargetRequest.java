package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How a target is to end.
 *
 * @param lastDay last day in force, such as 2026-03-31; null where it should never have stood
 */
@Serdeable
record EndTargetRequest(@Nullable String lastDay, @Nullable String reason) {}
