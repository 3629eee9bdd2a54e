package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The end of an audit in words, each as typed or null.
 *
 * @param strengths what works well for the child
 * @param improvements what must get better
 * @param noActionBecause why no action is needed
 * @param limitOverrideReason why the overall grade stands above what a limiting area allows
 */
@Serdeable
public record Conclusion(
    @Nullable String strengths,
    @Nullable String improvements,
    @Nullable String noActionBecause,
    @Nullable String limitOverrideReason) {
  /** Nothing written yet, or nothing the reader may see. */
  public static final Conclusion NONE = new Conclusion(null, null, null, null);

  Conclusion asTyped() {
    return new Conclusion(
        Written.orNull(strengths),
        Written.orNull(improvements),
        Written.orNull(noActionBecause),
        Written.orNull(limitOverrideReason));
  }

  /** Whether anything of the end is written; why a limit is exceeded belongs to the grade. */
  boolean saysSomething() {
    return strengths != null || improvements != null || noActionBecause != null;
  }
}
