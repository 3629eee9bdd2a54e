package uk.plumbline.assignment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditRow;
import uk.plumbline.conflict.CaseInQuestion;
import uk.plumbline.conflict.Conflict;
import uk.plumbline.conflict.ConflictKind;
import uk.plumbline.conflict.Conflicts;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Who is too close to an audit, its case, its worker or its auditor to second-check it (R-38). */
@Singleton
public class ModeratorConflicts {
  private final ModeratorRepository rows;
  private final Conflicts conflicts;
  private final Clock clock;

  ModeratorConflicts(ModeratorRepository rows, Conflicts conflicts, Clock clock) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.clock = clock;
  }

  /** What stands against one person's checking this audit; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Conflict> of(UUID person, Audit audit) {
    return ofEach(List.of(person), audit.facts()).get(person);
  }

  /**
   * Requires that nothing stands against this person's deciding on the grades of this audit.
   *
   * @throws ProblemException 409 with every conflict
   */
  @Transactional(readOnly = true)
  public void mustHaveNone(Person person, Audit audit) {
    var found = of(person.id(), audit);
    if (!found.isEmpty()) {
      throw problem(
          found,
          "#",
          "You are too close to this audit to decide on its grades. Leave it to others.");
    }
  }

  /** What stands against each of several people, but for how often they check this auditor. */
  Map<UUID, List<Conflict>> ofEach(Collection<UUID> people, AuditRow audit) {
    var ofCase = conflicts.tiesOfEach(people, subject(audit));
    var managed =
        audit.auditorId() == null
            ? Map.<UUID, List<String>>of()
            : rows.managers(audit.auditorId(), Today.on(clock)).stream()
                .collect(
                    Collectors.groupingBy(
                        ManagedRow::personId,
                        Collectors.mapping(ManagedRow::label, Collectors.toList())));
    var found = new HashMap<UUID, List<Conflict>>();
    for (var person : people) {
      var all = new ArrayList<Conflict>();
      if (person.equals(audit.auditorId())) {
        all.add(new Conflict(ConflictKind.AUDITOR, "Is the auditor"));
      }
      all.addAll(ofCase.get(person));
      managed
          .getOrDefault(person, List.of())
          .forEach(
              team ->
                  all.add(
                      new Conflict(
                          ConflictKind.AUDITORS_MANAGER,
                          "Manages team " + team + ", in which the auditor works")));
      found.put(person, all);
    }
    return found;
  }

  /** The 409 that says why somebody is too close. */
  static ProblemException problem(List<Conflict> conflicts, String pointer, String detail) {
    return new ProblemException(ProblemType.CONFLICT_OF_INTEREST, detail)
        .withErrors(
            conflicts.stream()
                .map(conflict -> new FieldError(pointer, conflict.detail()))
                .toList());
  }

  private static CaseInQuestion subject(AuditRow audit) {
    return new CaseInQuestion(
        audit.id(), audit.caseReference(), audit.teamCode(), audit.workerId(), audit.auditedOn());
  }
}
