package uk.plumbline.audit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes docs/audit-life.md from the one table of who may do what. */
final class AuditLifePage {
  private final StringBuilder page = new StringBuilder();

  static String text() {
    return new AuditLifePage().write();
  }

  private String write() {
    page.append(
        """
        # The life of an audit

        Made from `AuditTransitions`, the one table that the server answers by; a test fails when this page
        says anything else. Do not edit it: change the table, then run
        `mvn test -Dtest=AuditLifePageTest -Dplumbline.write-docs=true` in `backend/`.

        ## States

        ```mermaid
        stateDiagram-v2
            [*] --> allocated: allocate
            [*] --> in_progress: start
            [*] --> finalised: import
        """);
    arrows().forEach(arrow -> page.append("    ").append(arrow).append('\n'));
    page.append(
        """
            withdrawn --> [*]
        ```

        Submitting leads to `submitted` where the moderation policy chooses the audit for a second check,
        and straight to `finalised` where it does not. Progress, second check and remedy are three separate
        statuses; this is the progress.

        ## Who may do what

        | Who | What | While it is | If | Then it is |
        |---|---|---|---|---|
        """);
    AuditTransitions.TABLE.forEach(this::line);
    page.append(
        """

        Nobody acts on an audit that they cannot see, and whoever wrote an audit or did the work that it
        judges does nothing to it in another role. What a state forbids is answered with 409, what is never
        theirs with 403, and what they cannot see with 404.
        """);
    return page.toString();
  }

  private static Set<String> arrows() {
    var arrows = new LinkedHashSet<String>();
    for (var step : AuditTransitions.TABLE) {
      for (var from : step.from()) {
        for (var to : step.to()) {
          arrows.add(from.code() + " --> " + to.code() + ": " + words(step.action()));
        }
      }
    }
    return arrows;
  }

  private void line(AuditStep step) {
    var conditions =
        step.conditions().stream().map(StepCondition::words).collect(Collectors.joining("; "));
    page.append("| ")
        .append(step.who().words())
        .append(" | ")
        .append(words(step.action()))
        .append(" | ")
        .append(codes(step.from()))
        .append(" | ")
        .append(conditions)
        .append(" | ")
        .append(step.to().isEmpty() ? "the same" : codes(step.to()))
        .append(" |\n");
  }

  private static String codes(Set<AuditStatus> statuses) {
    return Arrays.stream(AuditStatus.values())
        .filter(statuses::contains)
        .map(status -> "`" + status.code() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String words(AllowedAction action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
