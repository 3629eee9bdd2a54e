package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Some of all.
 *
 * @param count audits that have what is looked for
 * @param of audits
 * @param proportion 0 to 1; null without audits
 */
@Serdeable
record Share(long count, long of, @Nullable Double proportion) {
  static Share of(long count, long of) {
    return new Share(count, of, of == 0 ? null : Double.valueOf((double) count / of));
  }
}
