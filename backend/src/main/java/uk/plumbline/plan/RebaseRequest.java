package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A rebase to record, as sent.
 *
 * @param place code of the service or team; null for all teams
 * @param firstMonth such as 2026-04
 */
@Serdeable
record RebaseRequest(
    @Nullable String scope,
    @Nullable String place,
    @Nullable String type,
    @Nullable String area,
    @Nullable String firstMonth,
    @Nullable String reason) {}
