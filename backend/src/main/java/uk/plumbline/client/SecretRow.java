package uk.plumbline.client;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A stored secret, without its hash. */
@Introspected
record SecretRow(UUID id, UUID serviceClientId, String hint, Instant createdAt) {}
