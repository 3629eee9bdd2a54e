package uk.plumbline.assignment;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.shared.ProblemException;

/**
 * Shares out every unassigned second check. Each is given away by itself, so that a colleague who
 * takes one meanwhile stops none of the others.
 */
@Singleton
class ShareOut {
  private final OpenChecks open;
  private final AssignModerator assign;

  ShareOut(OpenChecks open, AssignModerator assign) {
    this.open = open;
    this.assign = assign;
  }

  /**
   * @param moderator the user name of whoever has it now
   */
  @Serdeable
  record Assigned(UUID audit, String reference, String moderator) {}

  /**
   * @param reasons who is too close to it, and why
   */
  @Serdeable
  record Blocked(UUID audit, String reference, List<String> reasons) {}

  @Serdeable
  record SharedOut(List<Assigned> assigned, List<Blocked> blocked) {}

  /** Longest chosen first. */
  SharedOut all(Person by) {
    var assigned = new ArrayList<Assigned>();
    var blocked = new ArrayList<Blocked>();
    for (var audit : open.unassigned(by)) {
      try {
        var outcome = assign.shareOut(audit, by);
        var reference = outcome.audit().facts().reference();
        outcome
            .moderator()
            .ifPresentOrElse(
                moderator -> assigned.add(new Assigned(audit, reference, moderator.username())),
                () -> blocked.add(new Blocked(audit, reference, reasons(outcome.asked()))));
      } catch (ProblemException gone) {
        // Somebody took, returned or withdrew it since the list was read: nothing is left to do.
        continue;
      }
    }
    return new SharedOut(assigned, blocked);
  }

  private static List<String> reasons(List<FoundModerator> asked) {
    if (asked.isEmpty()) {
      return List.of("Nobody may second-check such an audit");
    }
    return asked.stream()
        .flatMap(
            moderator ->
                moderator.conflicts().stream()
                    .map(conflict -> moderator.name() + ": " + conflict.detail()))
        .toList();
  }
}
