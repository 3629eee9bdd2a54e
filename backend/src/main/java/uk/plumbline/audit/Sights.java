package uk.plumbline.audit;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;

/**
 * The ways in which an audit may be a person's to see at all, each a condition of its own that an
 * index answers; an audit is listed where any of them is met. The same rule as {@link AuditSight},
 * for lists; a test holds the two equal.
 */
final class Sights {
  private static final Condition TAKES_PART =
      Condition.of(
          """
          (a.status = 'finalised'
           or exists (select from audit_involvement i
                      where i.audit_id = a.id and (i.invited_at is not null or i.reflected_at is not null)))""");

  private Sights() {}

  static List<Condition> of(Person person) {
    var sights = new ArrayList<Condition>();
    var seesAll = person.has(Role.PRACTICE_IMPROVEMENT) || person.has(Role.ADMINISTRATOR);
    var practises = person.has(Role.PRACTITIONER);
    if (seesAll && person.readsSupervision() && !practises) {
      return List.of(Condition.ANY);
    }
    sights.add(Condition.of("a.auditor_id = ?", person.id()));
    if (practises) {
      sights.add(Condition.of("a.worker_id = ?", person.id()).and(TAKES_PART));
    }
    // Before any wider right: whoever reflects on their own work must not see more of it by a role.
    var known =
        (practises ? Condition.of("a.worker_id is distinct from ?", person.id()) : Condition.ANY)
            .and(
                person.readsSupervision()
                    ? Condition.ANY
                    : Condition.of("a.type = ?", AuditType.CASE_FILE.code()));
    (seesAll ? List.of(Condition.ANY) : byRole(person))
        .forEach(sight -> sights.add(sight.and(known)));
    return sights;
  }

  private static List<Condition> byRole(Person person) {
    var sights = new ArrayList<Condition>();
    if (person.has(Role.TEAM_MANAGER)) {
      person
          .managedTeams()
          .forEach(
              team ->
                  sights.add(
                      Condition.of(
                          "a.team_code = ? and a.status = ?", team, AuditStatus.FINALISED.code())));
    }
    if (person.has(Role.MODERATOR)) {
      sights.addAll(ofModerator(person));
    }
    return sights;
  }

  /** As arrays, since one person's checks are few: else every audit is asked whose check it was. */
  private static List<Condition> ofModerator(Person person) {
    return List.of(
        Condition.of(
            """
            a.id = any (array(select m.audit_id from moderation m
                              where m.superseded_at is null and m.decided_at is null))"""),
        Condition.of(
            """
            a.id = any (array(select m.audit_id from moderation m
                              where m.superseded_at is null and (m.moderator_id = ? or m.decided_by_id = ?)))""",
            person.id(),
            person.id()),
        Condition.of(
            """
            a.id = any (array(select m.audit_id from moderation_challenge ch
                              join moderation m on m.id = ch.moderation_id and m.superseded_at is null
                              where ch.decided_by_id = ? or (ch.made_at is not null and ch.decided_at is null)))""",
            person.id()));
  }
}
