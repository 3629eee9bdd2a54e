package uk.plumbline.sample;

import java.util.List;
import java.util.Map;

/**
 * Groups of children of the cases that were audited before the sample council had tools. Each
 * belongs to what its team does; for one in twenty nobody wrote it down.
 */
final class SamplePopulations {
  private static final int NOT_SAID = 20;
  private static final Map<String, List<String>> OF_SERVICE =
      Map.of(
          SampleTeam.INITIAL_RESPONSE.code(),
          List.of("front_door", "front_door", "front_door", "homeless_16_17"),
          SampleTeam.FAMILY_SUPPORT.code(),
          List.of("child_in_need", "child_in_need", "child_protection"),
          SampleTeam.CORPORATE_PARENTING.code(),
          List.of("in_care", "in_care", "in_care"),
          SampleTeam.DISABLED_CHILDREN.code(),
          List.of("disabled_children"));

  private SamplePopulations() {}

  /** The population's code, always the same for an audit; null where nobody wrote it down. */
  static String of(SampleAudit audit) {
    var draw = Math.floorMod(audit.id().getLeastSignificantBits(), 1_000);
    if (draw % NOT_SAID == 0) {
      return null;
    }
    if (audit.judgements().containsKey("care_leavers")) {
      return "care_leaver";
    }
    var service =
        SampleTeam.ALL.stream()
            .filter(team -> team.code().equals(audit.team()))
            .findFirst()
            .orElseThrow()
            .service();
    var groups = OF_SERVICE.get(service.code());
    return groups.get(draw % groups.size());
  }
}
