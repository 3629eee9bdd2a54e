package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A moderator's own grades, given before the auditor's are shown.
 *
 * @param overall the overall judgement; null where the auditor gave none
 * @param areas the areas that the auditor graded
 */
@Serdeable
record SecondGradesRequest(
    @Nullable @Valid SecondGradeEntry overall,
    @Nullable @Valid @Size(max = 100) List<@Valid SecondAreaGradeEntry> areas) {
  /** The judgements by area code, as they would be stored. */
  Map<String, SecondJudgement> judgements() {
    return Entries.byArea(
        overall,
        areas,
        SecondAreaGradeEntry::area,
        given -> SecondJudgement.own(given.grade(), given.rationale()),
        given -> SecondJudgement.own(given.grade(), given.rationale()));
  }
}
