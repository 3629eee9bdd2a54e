package uk.plumbline.tool;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;

/**
 * A version of a tool with its content.
 *
 * @param row its facts
 * @param document what it asks
 */
record ToolVersion(ToolVersionRow row, ToolDocument document) {
  ToolStatus status() {
    return ToolStatus.of(row.status());
  }

  boolean is(ToolStatus status) {
    return status() == status;
  }

  /** Drafts are unfinished and nobody's business but of those who write them. */
  boolean isVisibleTo(Person person) {
    return !is(ToolStatus.DRAFT) || mayChange(person);
  }

  /**
   * What this person may do with it now. What still stands in the way of a publication is listed
   * with the draft, not here.
   *
   * @param toolHasDraft whether its tool has a draft, this or another
   */
  List<ToolAction> allowedActions(Person person, boolean toolHasDraft) {
    if (!mayChange(person)) {
      return List.of();
    }
    var actions = new ArrayList<ToolAction>();
    switch (status()) {
      case DRAFT ->
          actions.addAll(List.of(ToolAction.EDIT, ToolAction.DISCARD, ToolAction.PUBLISH));
      case PUBLISHED -> actions.add(ToolAction.RETIRE);
      case RETIRED -> {}
    }
    if (!toolHasDraft) {
      actions.add(ToolAction.DRAFT_NEXT);
    }
    return actions;
  }

  /** Whether this person makes and publishes versions of tools. */
  static boolean mayChange(Person person) {
    return person.has(Role.ADMINISTRATOR);
  }
}
