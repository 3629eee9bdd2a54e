package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditType;
import uk.plumbline.counted.WhatCounts;
import uk.plumbline.selection.ModerationPolicy;
import uk.plumbline.shared.BulkWriter;
import uk.plumbline.shared.Labelled;

/** Writes the sample council into an empty database. */
@Singleton
class SampleStore {
  static final String COUNCIL = "Sample council (invented)";

  private final JdbcOperations jdbc;
  private final BulkWriter bulk;
  private final SampleAuditStore auditStore;
  private final SampleToolStore toolStore;
  private final SampleExerciseStore exerciseStore;
  private final SampleLateStore lateStore;
  private final SamplePlans plans;
  private final SampleActivity activity;
  private final WhatCounts whatCounts;

  SampleStore(
      JdbcOperations jdbc,
      BulkWriter bulk,
      SampleAuditStore auditStore,
      SampleToolStore toolStore,
      SampleExerciseStore exerciseStore,
      SampleLateStore lateStore,
      SamplePlans plans,
      SampleActivity activity,
      WhatCounts whatCounts) {
    this.jdbc = jdbc;
    this.bulk = bulk;
    this.auditStore = auditStore;
    this.toolStore = toolStore;
    this.exerciseStore = exerciseStore;
    this.lateStore = lateStore;
    this.plans = plans;
    this.activity = activity;
    this.whatCounts = whatCounts;
  }

  private record Succession(String predecessor, String successor) {}

  /** Whether the database belongs to nobody yet: no council, nobody who signs in, no team. */
  @Transactional(readOnly = true)
  boolean isEmpty() {
    var sql =
        """
        select not exists (select 1 from council)
           and not exists (select 1 from person)
           and not exists (select 1 from team)
        """;
    return is(sql);
  }

  /** Whether the database holds the sample council. */
  @Transactional(readOnly = true)
  boolean isSample() {
    return is("select exists (select 1 from council where is_sample)");
  }

  /**
   * Writes everything, or nothing.
   *
   * @param withoutTool audits of grades and rationale alone
   * @param withTool audits made with the shipped tools
   * @param lately what happened to audits after they had counted
   * @param exercises calibration exercises
   * @param passwordHashes of those who can sign in, by user name
   * @param now when this happens
   * @param today the day from which the sample council second-checks every audit
   */
  @Transactional
  void store(
      List<SampleAudit> withoutTool,
      List<SampleToolAudit> withTool,
      SampleLately lately,
      List<SampleExercise> exercises,
      Map<String, String> passwordHashes,
      Instant now,
      LocalDate today) {
    insertCouncil();
    insertPlaces();
    insertPeople(passwordHashes);
    insertPolicies(today);
    var audits =
        Stream.concat(withoutTool.stream(), withTool.stream().map(SampleToolAudit::audit)).toList();
    auditStore.insert(audits);
    activity.insert(SampleLateStore.told(audits, lately));
    toolStore.insert(withTool);
    exerciseStore.insert(exercises);
    whatCounts.recordSinceFinalised(audits.stream().map(SampleAudit::id).toList());
    lateStore.insert(lately);
    plans.insert(now, today);
  }

  private boolean is(String sql) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
          }
        });
  }

  private void insertCouncil() {
    var sql =
        """
        insert into council (name, is_sample)
        select i.name, true
        from unnest(cast(? as text[])) as i (name)
        """;
    bulk.write(sql, List.of(COUNCIL), List.of(column("text", name -> name)));
  }

  private void insertPlaces() {
    bulk.write(
        """
        insert into service (code, label)
        select i.code, i.label
        from unnest(cast(? as text[]), cast(? as text[])) as i (code, label)
        """,
        SampleTeam.SERVICES,
        List.of(column("text", Labelled::code), column("text", Labelled::label)));
    bulk.write(
        """
        insert into team (code, label, service_code, valid_from, valid_to)
        select i.code, i.label, i.service_code, i.valid_from, i.valid_to
        from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
                    cast(? as date[])) as i (code, label, service_code, valid_from, valid_to)
        """,
        SampleTeam.ALL,
        List.of(
            column("text", SampleTeam::code),
            column("text", SampleTeam::label),
            column("text", team -> team.service().code()),
            column("date", SampleTeam::validFrom),
            column("date", SampleTeam::validTo)));
    var successions =
        SampleTeam.ALL.stream()
            .flatMap(
                team -> team.predecessors().stream().map(old -> new Succession(old, team.code())))
            .toList();
    bulk.write(
        """
        insert into team_succession (predecessor_code, successor_code)
        select i.predecessor_code, i.successor_code
        from unnest(cast(? as text[]), cast(? as text[])) as i (predecessor_code, successor_code)
        """,
        successions,
        List.of(column("text", Succession::predecessor), column("text", Succession::successor)));
  }

  private void insertPeople(Map<String, String> passwordHashes) {
    var people = SamplePerson.all();
    bulk.write(
        """
        insert into person (id, username, name, password_hash, reads_supervision, organisation)
        select i.id, i.username, i.name, i.password_hash, i.reads_supervision, i.organisation
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as boolean[]), cast(? as text[]))
             as i (id, username, name, password_hash, reads_supervision, organisation)
        """,
        people,
        List.of(
            column("uuid", SamplePerson::id),
            column("text", SamplePerson::username),
            column("text", SamplePerson::name),
            column("text", person -> passwordHashes.get(person.username())),
            column("boolean", SamplePerson::readsSupervision),
            column("text", SamplePerson::organisation)));
    bulk.write(
        """
        insert into person_role (person_id, role)
        select i.person_id, i.role
        from unnest(cast(? as uuid[]), cast(? as text[])) as i (person_id, role)
        """,
        people,
        List.of(column("uuid", SamplePerson::id), column("text", person -> person.role().code())));
    bulk.write(
        """
        insert into person_team (person_id, team_code, relation)
        select i.person_id, i.team_code, i.relation
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
             as i (person_id, team_code, relation)
        """,
        people.stream().filter(person -> person.team() != null).toList(),
        List.of(
            column("uuid", SamplePerson::id),
            column("text", SamplePerson::team),
            column("text", SamplePerson::relation)));
  }

  /** A tenth was drawn in the sample's two years; now that it is yours to try, all are checked. */
  private void insertPolicies(LocalDate today) {
    var policies =
        Stream.of(AuditType.values())
            .flatMap(
                type ->
                    Stream.of(
                        SampleModerations.policy(
                            type, SampleGenerator.FIRST, SampleModerations.SHARE),
                        SampleModerations.policy(
                            type, SampleModerations.fullCheckFrom(today), BigDecimal.ONE)))
            .toList();
    bulk.write(
        """
        insert into moderation_policy (valid_from, audit_type, random_share, always_grades, seed)
        select i.valid_from, i.audit_type, i.random_share, string_to_array(i.always_grades, ','), i.seed
        from unnest(cast(? as date[]), cast(? as text[]), cast(? as numeric[]), cast(? as text[]),
                    cast(? as text[])) as i (valid_from, audit_type, random_share, always_grades, seed)
        """,
        policies,
        List.of(
            column("date", ModerationPolicy::validFrom),
            column("text", policy -> policy.type().code()),
            column("numeric", ModerationPolicy::randomShare),
            column("text", policy -> String.join(",", policy.alwaysGrades())),
            column("text", ModerationPolicy::seed)));
  }
}
