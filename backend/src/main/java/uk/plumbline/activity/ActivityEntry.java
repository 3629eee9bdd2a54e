package uk.plumbline.activity;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a record's history.
 *
 * @param at when
 * @param who a person's name as it was then, or {@code Plumbline} for the system
 * @param action what happened, as a code
 * @param changed names of the fields that changed; never their text
 */
@Serdeable
public record ActivityEntry(Instant at, String who, String action, List<String> changed) {}
