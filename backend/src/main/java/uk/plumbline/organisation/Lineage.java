package uk.plumbline.organisation;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which teams a team's work comes from. Pure: no database, no clock. */
public final class Lineage {
  private Lineage() {}

  /**
   * A team and every team whose work it took over, and whose work those had taken over.
   *
   * @param code the team's code
   * @param all every team there ever was
   * @return codes, the team's own first; only that where no team has it
   */
  public static Set<String> of(String code, List<Team> all) {
    Map<String, Team> byCode =
        all.stream().collect(Collectors.toMap(Team::code, Function.identity()));
    var found = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of(code));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      // A circle in what was recorded ends here.
      if (found.add(next) && byCode.containsKey(next)) {
        waiting.addAll(byCode.get(next).predecessors());
      }
    }
    return found;
  }
}
