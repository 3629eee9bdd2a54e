package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/**
 * An audit as it counted until it was reopened.
 *
 * @param number 1 for the first that counted
 * @param finalisedAt from when it counted
 * @param replacedAt until when
 * @param content the audit as the interface gave it in full; null where it is not asked for
 */
@Introspected
record EarlierVersion(
    int number, Instant finalisedAt, Instant replacedAt, @Nullable String content) {}
