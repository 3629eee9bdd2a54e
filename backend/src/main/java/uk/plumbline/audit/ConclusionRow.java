package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

@Serdeable(naming = SnakeCaseStrategy.class)
record ConclusionRow(
    @Nullable String strengths,
    @Nullable String improvements,
    @Nullable String noActionBecause,
    @Nullable String limitOverrideReason) {
  Conclusion conclusion() {
    return new Conclusion(strengths, improvements, noActionBecause, limitOverrideReason);
  }
}
