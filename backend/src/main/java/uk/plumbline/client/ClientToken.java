package uk.plumbline.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The answer of the token endpoint (RFC 6749, section 5.1).
 *
 * @param accessToken a JWT for the {@code Authorization: Bearer} header
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds
 * @param scope what it lets read, separated by spaces
 */
@Serdeable
record ClientToken(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    String scope) {}
