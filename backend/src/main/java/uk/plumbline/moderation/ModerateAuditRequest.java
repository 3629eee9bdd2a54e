package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * The grades that will count.
 *
 * @param reason why grades change, for those that give no reason of their own; or null
 * @param overall the overall grade; the recorded second grade when null
 * @param areas likewise
 */
@Serdeable
record ModerateAuditRequest(
    @Nullable @Size(max = 20_000, message = "The reason must be 20,000 characters or fewer")
        String reason,
    @Nullable @Valid SettledGradeEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid SettledAreaGradeEntry> areas) {
  /** One settled grade with its own reason. */
  record Settled(String grade, String reason) {}

  /** The settled grades by area code. */
  Map<String, Settled> settled() {
    return Entries.byArea(
        overall,
        areas,
        SettledAreaGradeEntry::area,
        given -> new Settled(given.grade(), given.reason()),
        given -> new Settled(given.grade(), given.reason()));
  }
}
