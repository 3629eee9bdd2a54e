package uk.plumbline.challenge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import uk.plumbline.moderation.Entries;
import uk.plumbline.moderation.SettledAreaGradeEntry;
import uk.plumbline.moderation.SettledGradeEntry;

/**
 * How a challenge is decided.
 *
 * @param reason why
 * @param overall the overall grade that counts from now on; unchanged when null
 * @param areas likewise
 */
@Serdeable
record ChallengeDecisionRequest(
    @NotBlank(message = "Say why you decide so")
        @Size(max = 20_000, message = "The reason must be 20,000 characters or fewer")
        String reason,
    @Nullable @Valid SettledGradeEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid SettledAreaGradeEntry> areas) {
  /** One grade with its own reason. */
  record Given(String grade, String reason) {}

  /** The grades by area code. */
  Map<String, Given> grades() {
    return Entries.byArea(
        overall,
        areas,
        SettledAreaGradeEntry::area,
        given -> new Given(given.grade(), given.reason()),
        given -> new Given(given.grade(), given.reason()));
  }
}
