package uk.plumbline.audit;

import java.util.List;
import java.util.Set;
import uk.plumbline.access.Person;

/**
 * One line of the table of an audit's life.
 *
 * @param who takes the step
 * @param action what they do
 * @param from statuses in which they may
 * @param to statuses it can lead to; empty where the audit stays as it is
 * @param conditions what must hold besides
 */
record AuditStep(
    AuditRelation who,
    AllowedAction action,
    Set<AuditStatus> from,
    Set<AuditStatus> to,
    List<StepCondition> conditions) {
  static AuditStep step(
      AuditRelation who, AllowedAction action, Set<AuditStatus> from, Set<AuditStatus> to) {
    return new AuditStep(who, action, from, to, List.of());
  }

  AuditStep when(StepCondition... needed) {
    return new AuditStep(who, action, from, to, List.of(needed));
  }

  boolean isFor(AllowedAction wanted, Set<AuditRelation> relations) {
    return action == wanted && relations.contains(who);
  }

  boolean isOpen(AuditRow audit, Person person) {
    return from.contains(audit.lifeStatus())
        && conditions.stream().allMatch(condition -> condition.holds(audit, person));
  }
}
