package uk.plumbline.life;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditLives;
import uk.plumbline.audit.Audits;
import uk.plumbline.shared.ProblemException;

/** The auditor's answers to the notes of a return. */
@Singleton
class AnswerNotes {
  private final Audits audits;
  private final AuditLives lives;
  private final Activity activity;

  AnswerNotes(Audits audits, AuditLives lives, Activity activity) {
    this.audits = audits;
    this.lives = lives;
    this.activity = activity;
  }

  /**
   * Answers a note of the newest return; until the audit is handed in, an answer may be rewritten.
   *
   * @param section the section that the note is on
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 404 where there is no such note
   */
  @Transactional
  Audit answer(UUID id, String section, String ifMatch, String answer, Person by) {
    var audit = audits.requireFor(AllowedAction.ANSWER_NOTES, id, ifMatch, by);
    if (!lives.answered(id, section, answer)) {
      throw ProblemException.notFound();
    }
    var detail = Map.<String, Object>of("section", section);
    activity.record(by, "return_note_answered", "audit", id.toString(), List.of(), detail);
    return audits.touch(audit);
  }
}
