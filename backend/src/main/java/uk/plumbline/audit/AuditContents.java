package uk.plumbline.audit;

import static uk.plumbline.shared.BulkWriter.column;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.shared.BulkWriter;

/** What audits say beside their judgements, as stored. */
@Singleton
class AuditContents {
  private static final String PUT_ANSWERS =
      """
      insert into audit_answer (audit_id, prompt_code, choice, answered_on, words, reason)
      select i.audit_id, i.prompt_code, i.choice, i.answered_on, i.words, i.reason
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
                  cast(? as text[]), cast(? as text[]))
           as i (audit_id, prompt_code, choice, answered_on, words, reason)
      on conflict (audit_id, prompt_code)
      do update set choice = excluded.choice, answered_on = excluded.answered_on,
                    words = excluded.words, reason = excluded.reason
      """;

  private final AuditContentRepository rows;
  private final BulkWriter bulk;
  private final ObjectMapper json;

  AuditContents(AuditContentRepository rows, BulkWriter bulk, ObjectMapper json) {
    this.rows = rows;
    this.bulk = bulk;
    this.json = json;
  }

  /** Everything there is of an audit beside its row, in one statement. */
  AuditParts parts(UUID id) {
    try {
      return json.readValue(rows.parts(id), AuditParts.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * @param setAside judgements of areas that the form asks no more
   */
  static AuditContent of(AuditParts parts, SortedMap<String, Judgement> setAside) {
    var answers =
        parts.answers().stream()
            .map(AnswerRow::answer)
            .collect(
                Collectors.toMap(
                    Answer::prompt, answer -> answer, (first, second) -> second, TreeMap::new));
    var involvement = Optional.ofNullable(parts.involvement());
    return new AuditContent(
        answers,
        setAside,
        parts.sessions(),
        involvement.map(InvolvementRow::practitioner).orElse(PractitionerPart.NONE),
        involvement.map(InvolvementRow::feedback).orElse(FamilyFeedback.NONE),
        parts.conclusion() == null ? Conclusion.NONE : parts.conclusion().conclusion(),
        parts.actions().stream().map(ActionRow::auditAction).toList());
  }

  /** Finds actions with an identifier that another audit's action has. */
  void checkIdentifiers(UUID auditId, List<AuditAction> actions, Faults faults) {
    for (int i = 0; i < actions.size(); i++) {
      if (rows.isActionElsewhere(actions.get(i).id(), auditId)) {
        faults.add("#/actions/" + i + "/id", "Another action has this identifier; give a new one");
      }
    }
  }

  /** Writes what differs. */
  @Transactional(propagation = Propagation.MANDATORY)
  void store(UUID id, AuditContent before, AuditContent after) {
    storeAnswers(id, before.answers(), after.answers());
    if (!before.sessionDates().equals(after.sessionDates())) {
      rows.removeSessions(id);
      after.sessionDates().forEach(date -> rows.addSession(id, date));
    }
    if (!before.conclusion().equals(after.conclusion())) {
      var now = after.conclusion();
      rows.putConclusion(
          id,
          now.strengths(),
          now.improvements(),
          now.noActionBecause(),
          now.limitOverrideReason());
    }
    if (!before.actions().equals(after.actions())) {
      storeActions(id, after.actions());
    }
    if (!before.practitioner().equals(after.practitioner())
        || !before.feedback().equals(after.feedback())) {
      storeInvolvement(id, after.practitioner(), after.feedback());
    }
  }

  private void storeAnswers(
      UUID id, SortedMap<String, Answer> before, SortedMap<String, Answer> after) {
    before.keySet().stream()
        .filter(prompt -> !after.containsKey(prompt))
        .forEach(prompt -> rows.removeAnswer(id, prompt));
    bulk.write(
        PUT_ANSWERS,
        after.values().stream()
            .filter(answer -> !Objects.equals(answer, before.get(answer.prompt())))
            .toList(),
        List.of(
            column("uuid", answer -> id),
            column("text", Answer::prompt),
            column("text", Answer::choice),
            column("date", Answer::date),
            column("text", Answer::text),
            column("text", Answer::reason)));
  }

  private void storeActions(UUID id, List<AuditAction> actions) {
    rows.removeActions(id);
    for (int i = 0; i < actions.size(); i++) {
      var action = actions.get(i);
      rows.addAction(
          action.id(), id, i, action.concerns(), action.action(), action.owner(), action.dueOn());
    }
  }

  private void storeInvolvement(UUID id, PractitionerPart practitioner, FamilyFeedback feedback) {
    var child = feedback.child();
    var family = feedback.family();
    rows.putInvolvement(
        id,
        practitioner.involvement(),
        practitioner.reason(),
        child.status(),
        child.words(),
        child.reason(),
        family.status(),
        family.words(),
        family.reason());
  }
}
