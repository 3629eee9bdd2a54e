package uk.plumbline.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A service client to make or to change, as sent; {@link ClientCheck} says what is wrong with it.
 *
 * @param expiresOn a date such as 2026-11-21; null for the usual time where one is made
 */
@Serdeable
record ClientRequest(
    @Nullable String name, @Nullable List<String> scopes, @Nullable String expiresOn) {}
