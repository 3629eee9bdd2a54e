package uk.plumbline.organisation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.shared.Labelled;

@MappedEntity("team")
record TeamRow(
    @Id String code,
    String label,
    String serviceCode,
    String serviceLabel,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String predecessors,
    @Nullable String successors) {
  Team team() {
    return new Team(
        code,
        label,
        new Labelled(serviceCode, serviceLabel),
        validFrom,
        validTo,
        codes(predecessors),
        codes(successors));
  }

  private static List<String> codes(String joined) {
    return joined == null ? List.of() : List.of(joined.split(","));
  }
}
