package uk.plumbline.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A milestone to record, as sent.
 *
 * @param date such as 2026-04-01
 * @param text a sentence or two; null for none
 * @param place code of the service or team; null for all teams
 */
@Serdeable
record MilestoneRequest(
    @Nullable String date,
    @Nullable String title,
    @Nullable String text,
    @Nullable String scope,
    @Nullable String place) {}
