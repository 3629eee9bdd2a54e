package uk.plumbline.conflict;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.calibration.Readiness;
import uk.plumbline.calibration.ReadyPeriod;
import uk.plumbline.setting.Settings;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** Holds auditors against the cases they are to audit. */
@Singleton
public class Conflicts {
  private static final Conflict OWN_WORK =
      new Conflict(ConflictKind.CASE_WORKER, "Is named as the worker of this audit");

  private final ConflictRepository rows;
  private final Settings settings;
  private final Readiness readiness;
  private final Clock clock;

  Conflicts(ConflictRepository rows, Settings settings, Readiness readiness, Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.readiness = readiness;
    this.clock = clock;
  }

  /**
   * Requires that nothing stands against somebody's auditing a case, or that an administrator
   * allows it all the same.
   *
   * @param overrideReason why an administrator allows it; null or blank where nobody does
   * @param by who allocates, or starts their own
   * @return whether a conflict was overridden, which is to be recorded
   * @throws ProblemException 403 when somebody else than an administrator gives a reason, or an
   *     administrator for an audit of their own; 409 with every conflict
   */
  @Transactional
  public boolean mayAudit(
      Person auditor, CaseInQuestion subject, String overrideReason, Person by) {
    var overrides = overrideReason != null && !overrideReason.isBlank();
    var own = auditor.id().equals(by.id());
    if (overrides && (!by.has(Role.ADMINISTRATOR) || own)) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED,
          "Only an administrator may allow an audit in spite of a conflict of interest, and not one"
              + " of their own.");
    }
    var conflicts = of(auditor.id(), subject);
    if (!conflicts.isEmpty() && !overrides) {
      throw problem(conflicts, own);
    }
    return !conflicts.isEmpty();
  }

  /**
   * Requires that a change of a draft brings its auditor no closer to the case than they were.
   *
   * @throws ProblemException 409 with every conflict that the change would bring
   */
  @Transactional
  public void mustBringNone(UUID auditorId, CaseInQuestion before, CaseInQuestion after) {
    if (before.equals(after)) {
      return;
    }
    var brought = new ArrayList<>(of(auditorId, after));
    brought.removeAll(of(auditorId, before));
    if (!brought.isEmpty()) {
      throw problem(brought, true);
    }
  }

  /** What stands against one person's auditing a case; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Conflict> of(UUID auditorId, CaseInQuestion subject) {
    var ties = rows.ties(subject.caseReference(), subject.team(), subject.auditId(), auditorId);
    var conflicts = among(auditorId, ties, subject);
    if (settings.readinessRequired()) {
      conflicts.addAll(unready(readiness.of(auditorId), subject));
    }
    return conflicts;
  }

  /** How each of several people is tied to one case, whatever else stands against them. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Conflict>> tiesOfEach(Collection<UUID> people, CaseInQuestion subject) {
    var ties =
        rows.ties(subject.caseReference(), subject.team(), subject.auditId(), null).stream()
            .collect(Collectors.groupingBy(Tie::personId));
    return people.stream()
        .collect(
            Collectors.toMap(
                person -> person,
                person -> among(person, ties.getOrDefault(person, List.of()), subject)));
  }

  /**
   * What stands against each of the auditors.
   *
   * @param decided what was decided last about the readiness of each, by person
   */
  @Transactional(readOnly = true)
  Map<AuditorRow, List<Conflict>> ofEach(
      List<AuditorRow> auditors, Map<UUID, ReadyPeriod> decided, CaseInQuestion subject) {
    var ties =
        rows.ties(subject.caseReference(), subject.team(), subject.auditId(), null).stream()
            .collect(Collectors.groupingBy(Tie::personId));
    var required = settings.readinessRequired();
    var each = new HashMap<AuditorRow, List<Conflict>>();
    for (var auditor : auditors) {
      var found = among(auditor.id(), ties.getOrDefault(auditor.id(), List.of()), subject);
      if (required) {
        found.addAll(unready(Optional.ofNullable(decided.get(auditor.id())), subject));
      }
      each.put(auditor, found);
    }
    return each;
  }

  private static List<Conflict> unready(Optional<ReadyPeriod> period, CaseInQuestion subject) {
    return ConflictsOfInterest.unready(period, subject.auditedOn()).stream().toList();
  }

  private List<Conflict> among(UUID personId, List<Tie> ties, CaseInQuestion subject) {
    var conflicts = new ArrayList<Conflict>();
    if (personId.equals(subject.workerId())) {
      conflicts.add(OWN_WORK);
    }
    conflicts.addAll(
        ConflictsOfInterest.among(
            ties, subject.auditedOn(), Today.on(clock), settings.conflictMonths()));
    return conflicts;
  }

  private static ProblemException problem(List<Conflict> conflicts, boolean own) {
    var errors =
        conflicts.stream()
            .map(conflict -> new FieldError(pointer(conflict, own), conflict.detail()))
            .toList();
    return new ProblemException(ProblemType.CONFLICT_OF_INTEREST, words(conflicts, own))
        .withErrors(errors);
  }

  private static String words(List<Conflict> conflicts, boolean own) {
    var readinessAlone =
        conflicts.stream().allMatch(conflict -> conflict.kind() == ConflictKind.NOT_READY);
    if (own) {
      return readinessAlone
          ? "You are not ready to audit on this date. Ask the Practice Improvement and Outcomes Group."
          : "You are too close to this case to audit it. Ask for another auditor.";
    }
    return (readinessAlone
            ? "This auditor is not ready to audit on this date."
            : "This auditor is too close to this case.")
        + " Choose another, or ask an administrator to allow it with a reason.";
  }

  /** Whoever allocates can choose somebody else; whoever writes can only change the case. */
  private static String pointer(Conflict conflict, boolean own) {
    if (!own) {
      return "#/auditor";
    }
    if (conflict.equals(OWN_WORK)) {
      return "#/worker";
    }
    return switch (conflict.kind()) {
      case CASE_WORKER -> "#/caseReference";
      case TEAM_MEMBER, TEAM_MANAGER -> "#/team";
      case NOT_READY -> "#/auditedOn";
      case AUDITOR, AUDITORS_MANAGER, PAIR ->
          throw new IllegalArgumentException("Stands against no auditing: " + conflict.kind());
    };
  }
}
