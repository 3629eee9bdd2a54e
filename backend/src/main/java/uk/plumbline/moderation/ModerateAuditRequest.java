package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grades that will count.
 *
 * @param reason why grades change, for those that give no reason of their own; or null
 * @param overall the overall grade; the recorded second grade when null
 * @param areas likewise
 * @param auditQuality how well the audit was done; needed where it was made with a tool
 * @param panel names of those who settle a third opinion together; null for one person
 */
@Serdeable
record ModerateAuditRequest(
    @Nullable @Size(max = 20_000, message = "The reason must be 20,000 characters or fewer")
        String reason,
    @Nullable @Valid SettledGradeEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid SettledAreaGradeEntry> areas,
    @Nullable @Valid AuditQuality auditQuality,
    @Nullable @Size(max = 20, message = "Name 20 people or fewer")
        List<
                @NotBlank(message = "Enter a name")
                @Size(max = 200, message = "A name must be 200 characters or fewer") String>
            panel) {
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

  /** The settled grades as a moderator's own, where somebody else was quicker to settle. */
  Map<String, SecondJudgement> asOwnGrades() {
    var own = new LinkedHashMap<String, SecondJudgement>();
    settled()
        .forEach(
            (area, given) ->
                own.put(
                    area,
                    SecondJudgement.own(
                        given.grade(), given.reason() == null ? reason : given.reason())));
    return own;
  }

  /** Names on one line each, without what would break it. */
  List<String> panelNames() {
    return panel == null
        ? List.of()
        : panel.stream().map(name -> name.strip().replaceAll("\\s+", " ")).toList();
  }
}
