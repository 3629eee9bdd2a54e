package uk.plumbline.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

@Introspected
record ConclusionRow(
    @Nullable String strengths,
    @Nullable String improvements,
    @Nullable String noActionBecause,
    @Nullable String limitOverrideReason) {
  Conclusion conclusion() {
    return new Conclusion(strengths, improvements, noActionBecause, limitOverrideReason);
  }
}
