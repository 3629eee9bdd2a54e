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
  static final String SELECT =
      """
            select t.code, t.label, t.service_code, s.label as service_label, t.valid_from, t.valid_to,
                   (select string_agg(x.predecessor_code, ',' order by x.predecessor_code)
                    from team_succession x where x.successor_code = t.code) as predecessors,
                   (select string_agg(x.successor_code, ',' order by x.successor_code)
                    from team_succession x where x.predecessor_code = t.code) as successors
            from team t
            join service s on s.code = t.service_code
            """;

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
