package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.shared.FieldError;
import uk.plumbline.tool.Form;

/**
 * an audit says whether it was done with the practitioner and what came of asking the child
 * and the family; whoever was not asked, or did not take part, there is a reason. Audits done to
 * people rather than with them change little.
 */
record InvolvementIsSaid(Form.Settings asked, AuditContent content) {
  String label() {
    if (!asked.family()) {
      return "The worker";
    }
    return asked.practitioner()
        ? "The worker, the child and the family"
        : "The child and the family";
  }

  boolean isBegun() {
    return content.practitioner().involvement() != null
        || content.practitioner().reason() != null
        || !content.feedback().equals(FamilyFeedback.NONE);
  }

  List<FieldError> missing() {
    var missing = new ArrayList<FieldError>();
    if (asked.practitioner()) {
      missing.addAll(practitioner());
    }
    if (asked.family()) {
      missing.addAll(feedback(content.feedback().child(), "child"));
      missing.addAll(feedback(content.feedback().family(), "family"));
    }
    return missing;
  }

  private List<FieldError> practitioner() {
    var part = content.practitioner();
    if (part.involvement() == null) {
      return List.of(
          new FieldError(
              "#/practitioner/involvement", "Say whether the audit was done with the worker"));
    }
    return part.involvement().equals("took_part") || Written.isSomething(part.reason())
        ? List.of()
        : List.of(new FieldError("#/practitioner/reason", "Say why the worker did not take part"));
  }

  private static List<FieldError> feedback(Feedback feedback, String who) {
    var place = "#/familyFeedback/" + who;
    if (feedback.status() == null) {
      return List.of(
          new FieldError(
              place + "/status", "Say what came of asking the " + who + " for feedback"));
    }
    return !feedback.status().equals("not_appropriate") || Written.isSomething(feedback.reason())
        ? List.of()
        : List.of(
            new FieldError(place + "/reason", "Say why it was not appropriate to ask the " + who));
  }
}
