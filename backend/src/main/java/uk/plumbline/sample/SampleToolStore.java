package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import uk.plumbline.audit.Answer;
import uk.plumbline.audit.AuditAction;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.SectionCounts;
import uk.plumbline.shared.BulkWriter;

/** Writes what the sample council's audits say that were made with a tool. */
@Singleton
class SampleToolStore {
  private final BulkWriter bulk;
  private final SampleToolLife life;
  private final SectionCounts sections;

  SampleToolStore(BulkWriter bulk, SampleToolLife life, SectionCounts sections) {
    this.bulk = bulk;
    this.life = life;
    this.sections = sections;
  }

  private record Given(SampleToolAudit of, Answer answer) {}

  private record Held(SampleToolAudit of, LocalDate on) {}

  private record ToDo(SampleToolAudit of, int position, AuditAction action) {}

  /** The audits themselves are there already. */
  void insert(List<SampleToolAudit> audits) {
    nameTools(audits);
    insertAnswers(audits);
    insertSessions(audits);
    insertConclusions(audits);
    insertActions(audits);
    life.insert(audits);
    audits.stream().map(audit -> audit.audit().id()).forEach(sections::count);
  }

  private void nameTools(List<SampleToolAudit> audits) {
    bulk.write(
        """
        update audit a
        set tool_version_id = i.version_id, population = i.population, worker_id = i.worker_id
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]))
             as i (id, version_id, population, worker_id)
        where a.id = i.id
        """,
        audits,
        List.of(
            column("uuid", audit -> audit.audit().id()),
            column("uuid", SampleToolAudit::versionId),
            column("text", SampleToolAudit::population),
            column("uuid", audit -> audit.worker() == null ? null : audit.worker().id())));
  }

  private void insertAnswers(List<SampleToolAudit> audits) {
    var given =
        audits.stream()
            .flatMap(
                audit ->
                    audit.content().answers().values().stream()
                        .map(answer -> new Given(audit, answer)))
            .toList();
    bulk.write(
        """
        insert into audit_answer (audit_id, prompt_code, choice, answered_on, words, reason)
        select i.audit_id, i.prompt_code, i.choice, i.answered_on, i.words, i.reason
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
                    cast(? as text[]), cast(? as text[]))
             as i (audit_id, prompt_code, choice, answered_on, words, reason)
        """,
        given,
        List.of(
            column("uuid", row -> row.of().audit().id()),
            column("text", row -> row.answer().prompt()),
            column("text", row -> row.answer().choice()),
            column("date", row -> row.answer().date()),
            column("text", row -> row.answer().text()),
            column("text", row -> row.answer().reason())));
  }

  private void insertSessions(List<SampleToolAudit> audits) {
    var held =
        audits.stream()
            .filter(audit -> audit.audit().status() != AuditStatus.ALLOCATED)
            .flatMap(
                audit -> audit.content().sessionDates().stream().map(day -> new Held(audit, day)))
            .toList();
    bulk.write(
        """
        insert into supervision_session (audit_id, held_on)
        select i.audit_id, i.held_on
        from unnest(cast(? as uuid[]), cast(? as date[])) as i (audit_id, held_on)
        """,
        held,
        List.of(column("uuid", row -> row.of().audit().id()), column("date", Held::on)));
  }

  private void insertConclusions(List<SampleToolAudit> audits) {
    bulk.write(
        """
        insert into audit_conclusion (audit_id, strengths, improvements, no_action_because,
                                      limit_override_reason)
        select i.audit_id, i.strengths, i.improvements, i.no_action_because, i.override
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[]))
             as i (audit_id, strengths, improvements, no_action_because, override)
        """,
        audits.stream().filter(audit -> audit.content().conclusion().strengths() != null).toList(),
        List.of(
            column("uuid", audit -> audit.audit().id()),
            column("text", audit -> audit.content().conclusion().strengths()),
            column("text", audit -> audit.content().conclusion().improvements()),
            column("text", audit -> audit.content().conclusion().noActionBecause()),
            column("text", audit -> audit.content().conclusion().limitOverrideReason())));
  }

  private void insertActions(List<SampleToolAudit> audits) {
    var toDo =
        audits.stream()
            .flatMap(
                audit ->
                    IntStream.range(0, audit.content().actions().size())
                        .mapToObj(at -> new ToDo(audit, at, audit.content().actions().get(at))))
            .toList();
    bulk.write(
        """
        insert into audit_action (id, audit_id, position, concerns, action, owner, due_on)
        select i.id, i.audit_id, i.position, i.concerns, i.action, i.owner, i.due_on
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]), cast(? as text[]),
                    cast(? as text[]), cast(? as text[]), cast(? as date[]))
             as i (id, audit_id, position, concerns, action, owner, due_on)
        """,
        toDo,
        List.of(
            column("uuid", row -> row.action().id()),
            column("uuid", row -> row.of().audit().id()),
            column("integer", ToDo::position),
            column("text", row -> row.action().concerns()),
            column("text", row -> row.action().action()),
            column("text", row -> row.action().owner()),
            column("date", row -> row.action().dueOn())));
  }
}
