package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/**
 * The overall judgement as entered.
 *
 * @param grade a grade code of the audit's framework, or null
 * @param rationale why, kept as typed; 20,000 characters at most
 * @param impact evidence of the difference made for the child, likewise
 */
@Serdeable
record JudgementEntry(
    @Nullable String grade,
    @Nullable @Size(max = 20_000, message = "The rationale must be 20,000 characters or fewer")
        String rationale,
    @Nullable String impact) {
  Judgement judgement() {
    return new Judgement(
        Written.isSomething(grade) ? grade : null,
        Written.orNull(rationale),
        Written.orNull(impact),
        null);
  }
}
