package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

@Serdeable(naming = SnakeCaseStrategy.class)
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
