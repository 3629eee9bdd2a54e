package uk.plumbline.framework;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

@Introspected
record AreaRow(
    String frameworkCode,
    String code,
    String label,
    String guidance,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  Area area() {
    return new Area(code, label, guidance, validFrom, validTo);
  }
}
