package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An area's judgement as entered.
 *
 * @param area the area's code
 * @param grade a grade code of the audit's framework, or null
 * @param rationale why, kept as typed; 20,000 characters at most
 * @param impact evidence of the difference made for the child, likewise
 * @param notApplicable why the area does not apply; 2,000 characters at most
 */
@Serdeable
record AreaJudgementEntry(
    @NotBlank(message = "Name the area") String area,
    @Nullable String grade,
    @Nullable @Size(max = 20_000, message = "The rationale must be 20,000 characters or fewer")
        String rationale,
    @Nullable String impact,
    @Nullable String notApplicable) {
  Judgement judgement() {
    var given = new JudgementEntry(grade, rationale, impact).judgement();
    return new Judgement(
        given.grade(), given.rationale(), given.impact(), Written.orNull(notApplicable));
  }
}
