package uk.plumbline.assignment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Audits;
import uk.plumbline.shared.NaturalOrder;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.Today;

/** Who could second-check an audit, and who is too close to it. */
@Singleton
class FindModerators {
  private static final int MONTHS = 12;
  // Of an audit that nobody chose yet; leaves no check out of the counts.
  private static final UUID NO_CHECK = new UUID(0, 0);

  private final ModeratorRepository rows;
  private final ModeratorConflicts conflicts;
  private final Audits audits;
  private final Clock clock;

  FindModerators(
      ModeratorRepository rows, ModeratorConflicts conflicts, Audits audits, Clock clock) {
    this.rows = rows;
    this.conflicts = conflicts;
    this.audits = audits;
    this.clock = clock;
  }

  /**
   * The least burdened without a conflict first.
   *
   * @throws ProblemException 404 when there is no such audit, or none that they may know of
   */
  @Transactional(readOnly = true)
  List<FoundModerator> forAudit(UUID id, Person by) {
    return among(audits.require(id, by)).stream().sorted(FoundModerator.LEAST_BURDENED).toList();
  }

  /** In alphabetical order; of a supervision audit only those who may read it. */
  @Transactional(readOnly = true)
  List<FoundModerator> among(Audit audit) {
    var facts = audit.facts();
    var since = Today.on(clock).minusMonths(MONTHS).atStartOfDay(Today.ZONE).toInstant();
    var check = facts.moderationId() == null ? NO_CHECK : facts.moderationId();
    var needsPermission = AuditType.SUPERVISION.code().equals(facts.type());
    var moderators =
        rows.moderators(check, facts.auditorId(), since).stream()
            .filter(moderator -> moderator.readsSupervision() || !needsPermission)
            .sorted(
                Comparator.comparing(ModeratorRow::name, NaturalOrder.OF_TEXT)
                    .thenComparing(ModeratorRow::username))
            .toList();
    var found = conflicts.ofEach(moderators.stream().map(ModeratorRow::id).toList(), facts);
    return moderators.stream()
        .map(
            moderator -> {
              var all = new ArrayList<>(found.get(moderator.id()));
              PairSpread.conflict(moderator.checks(), moderator.checksOfThisAuditor())
                  .ifPresent(all::add);
              return new FoundModerator(
                  moderator.username(),
                  moderator.name(),
                  moderator.organisation(),
                  moderator.unfinished(),
                  moderator.checksOfThisAuditor(),
                  moderator.checks(),
                  List.copyOf(all));
            })
        .toList();
  }
}
