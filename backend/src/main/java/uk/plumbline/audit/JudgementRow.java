package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

@Introspected
record JudgementRow(
    String areaCode,
    @Nullable String gradeCode,
    @Nullable String rationale,
    @Nullable String impact,
    @Nullable String notApplicable,
    boolean asked) {
  Judgement judgement() {
    return new Judgement(gradeCode, rationale, impact, notApplicable);
  }
}
