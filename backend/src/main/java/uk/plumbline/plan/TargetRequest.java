package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/**
 * A target to record, as sent; {@link WritePlans} says what is wrong with it.
 *
 * @param place code of the service or team; null for all teams
 * @param value 0 to 1
 * @param from a date such as 2026-04-01
 * @param to likewise; null for no end
 */
@Serdeable
record TargetRequest(
    @Nullable String measure,
    @Nullable String type,
    @Nullable String scope,
    @Nullable String place,
    @Nullable String area,
    @Nullable BigDecimal value,
    @Nullable String from,
    @Nullable String to,
    @Nullable String owner,
    @Nullable String source) {}
