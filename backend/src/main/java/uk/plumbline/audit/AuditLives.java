package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;

/** Decisions and concerns, as stored. */
@Singleton
public class AuditLives {
  private final AuditLifeRepository rows;
  private final Clock clock;

  AuditLives(AuditLifeRepository rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  static AuditLife of(AuditParts parts) {
    var notes =
        parts.notes().stream()
            .collect(
                Collectors.groupingBy(
                    ReturnNoteRow::decisionId,
                    Collectors.mapping(ReturnNoteRow::entry, Collectors.toList())));
    var decisions =
        parts.decisions().stream()
            .map(row -> row.with(notes.getOrDefault(row.id(), List.of())))
            .toList();
    return new AuditLife(decisions, parts.concerns());
  }

  /**
   * Records a step that needs a reason, and who allowed it.
   *
   * @param kind a decision's kind, as {@link Decision} lists them
   * @param reason why, not blank
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(UUID auditId, String kind, Person by, String reason) {
    decide(auditId, kind, by, reason, null, null);
  }

  /**
   * Records a later due date.
   *
   * @param before the due date until now; null where there was none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void extended(UUID auditId, Person by, String reason, LocalDate before, LocalDate after) {
    decide(auditId, "extended", by, reason, before, after);
  }

  /** Records a return with its notes on sections. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void returned(UUID auditId, Person by, String reason, List<Decision.Note> notes) {
    var decision = decide(auditId, "returned", by, reason, null, null);
    notes.forEach(note -> rows.note(decision, note.section(), note.note()));
  }

  /**
   * Keeps the auditor's answer to a note of the newest return.
   *
   * @return whether that return has a note on the section
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean answered(UUID auditId, String section, String answer) {
    return rows.answer(auditId, section, answer, clock.instant()) > 0;
  }

  private UUID decide(
      UUID auditId, String kind, Person by, String reason, LocalDate before, LocalDate after) {
    var id = UUID.randomUUID();
    rows.decide(id, auditId, kind, clock.instant(), by.id(), by.name(), reason, before, after);
    return id;
  }
}
