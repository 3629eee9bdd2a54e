package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.shared.FieldError;

/**
 * every audit, whatever its grade, ends with actions that say what, who and by when, or with
 * the reason why none is needed. Ofsted on Walsall, 2012, paragraphs 22 and 66: findings were left
 * without remedy.
 */
final class ActionsAreWhole {
  private ActionsAreWhole() {}

  /** What is still missing, action by action. */
  static List<FieldError> missing(AuditContent content) {
    if (content.actions().isEmpty()) {
      return Written.isSomething(content.conclusion().noActionBecause())
          ? List.of()
          : List.of(
              new FieldError(
                  "#/conclusion/noActionBecause", "Add an action, or say why none is needed"));
    }
    var missing = new ArrayList<FieldError>();
    for (int i = 0; i < content.actions().size(); i++) {
      var action = content.actions().get(i);
      var place = "#/actions/" + i;
      var name = " of action " + (i + 1);
      if (!Written.isSomething(action.action())) {
        missing.add(
            new FieldError(place + "/action", "Say what is to be done" + ", in action " + (i + 1)));
      }
      if (!Written.isSomething(action.owner())) {
        missing.add(new FieldError(place + "/owner", "Enter the owner" + name));
      }
      if (action.dueOn() == null) {
        missing.add(new FieldError(place + "/dueOn", "Enter the due date" + name));
      }
    }
    return missing;
  }
}
