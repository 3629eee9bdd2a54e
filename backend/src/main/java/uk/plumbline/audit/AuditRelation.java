package uk.plumbline.audit;

import java.util.EnumSet;
import java.util.Set;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;

/** What a person is to an audit; somebody may be several things to it. */
enum AuditRelation {
  /** It is theirs to write. */
  AUDITOR("Its auditor"),
  /** It is theirs, or anybody's among the moderators, to second-check. */
  MODERATOR("A moderator"),
  /** They sit on the Practice Improvement and Outcomes Group. */
  PRACTICE_IMPROVEMENT("Practice Improvement and Outcomes Group"),
  /** They run the audits without reading them. */
  ADMINISTRATOR("An administrator"),
  /** It is of their work. */
  PRACTITIONER("The practitioner");

  private final String words;

  AuditRelation(String words) {
    this.words = words;
  }

  /** For the page that describes an audit's life. */
  String words() {
    return words;
  }

  /**
   * Everything this person is to this audit. Whoever wrote it, or did the work it judges, decides
   * nothing about it in another role.
   */
  static Set<AuditRelation> of(AuditRow audit, Person person) {
    var relations = EnumSet.noneOf(AuditRelation.class);
    var wrote = person.id().equals(audit.auditorId());
    var didTheWork = person.id().equals(audit.workerId());
    if (wrote && person.has(Role.AUDITOR)) {
      relations.add(AUDITOR);
    }
    if (didTheWork && !wrote && person.has(Role.PRACTITIONER)) {
      relations.add(PRACTITIONER);
    }
    if (wrote || didTheWork) {
      return relations;
    }
    if (person.has(Role.MODERATOR)) {
      relations.add(MODERATOR);
    }
    if (person.has(Role.PRACTICE_IMPROVEMENT)) {
      relations.add(PRACTICE_IMPROVEMENT);
    }
    if (person.has(Role.ADMINISTRATOR)) {
      relations.add(ADMINISTRATOR);
    }
    return relations;
  }
}
