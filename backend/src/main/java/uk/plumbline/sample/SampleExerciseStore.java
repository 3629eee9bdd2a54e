package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.plumbline.sample.SampleExercise.Given;
import uk.plumbline.sample.SampleExercise.Participant;
import uk.plumbline.shared.BulkWriter;

/**
 * Writes the invented calibration exercises, and who is ready to audit because of the closed one.
 */
@Singleton
class SampleExerciseStore {
  private static final SamplePerson LEAD = SamplePerson.of("improvement1");

  /** Those whom the invented group found ready. */
  private static final List<String> READY = List.of("auditor3", "auditor4", "auditor5");

  private final BulkWriter bulk;

  SampleExerciseStore(BulkWriter bulk) {
    this.bulk = bulk;
  }

  private record Asked(UUID exercise, String area, int position) {}

  private record Said(UUID exercise, UUID who, Given given) {}

  private record Invited(SampleExercise exercise, Participant participant) {}

  private record Ready(SampleExercise exercise, SamplePerson person) {}

  void insert(List<SampleExercise> exercises) {
    insertExercises(exercises);
    insertAreas(exercises);
    insertReference(exercises);
    insertParticipants(exercises);
    insertReadiness(exercises);
  }

  private void insertExercises(List<SampleExercise> exercises) {
    bulk.write(
        """
        insert into calibration_exercise (id, title, case_text, framework_code, scale_code, closes_on, status,
                                          panel, reference_at, created_by, created_by_name, created_at,
                                          updated_at, opened_at, closed_at)
        select i.id, i.title, i.case_text, 'ilacs', 'ofsted_2013', i.closes_on,
               case when i.closed_at is null then 'open' else 'closed' end, i.panel,
               case when i.panel is not null then i.created_at end, i.created_by, i.created_by_name,
               i.created_at, coalesce(i.closed_at, i.opened_at), i.opened_at, i.closed_at
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
                    cast(? as text[]), cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as timestamptz[]), cast(? as timestamptz[]))
             as i (id, title, case_text, closes_on, panel, created_by, created_by_name, created_at, opened_at,
                   closed_at)
        """,
        exercises,
        List.of(
            column("uuid", SampleExercise::id),
            column("text", SampleExercise::title),
            column("text", SampleExercise::caseText),
            column("date", SampleExercise::closesOn),
            column("text", SampleExercise::panel),
            column("uuid", exercise -> LEAD.id()),
            column("text", exercise -> LEAD.name()),
            column("timestamptz", SampleExercise::createdAt),
            column("timestamptz", SampleExercise::openedAt),
            column("timestamptz", SampleExercise::closedAt)));
  }

  private void insertAreas(List<SampleExercise> exercises) {
    bulk.write(
        """
        insert into calibration_area (exercise_id, area_code, framework_code, scale_code, position)
        select i.exercise_id, i.area_code, 'ilacs', 'ofsted_2013', i.position
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as int[]))
             as i (exercise_id, area_code, position)
        """,
        exercises.stream()
            .flatMap(
                exercise ->
                    IntStream.range(0, exercise.areas().size())
                        .mapToObj(at -> new Asked(exercise.id(), exercise.areas().get(at), at + 1)))
            .toList(),
        List.of(
            column("uuid", Asked::exercise),
            column("text", Asked::area),
            column("int", Asked::position)));
  }

  private void insertReference(List<SampleExercise> exercises) {
    bulk.write(
        """
        insert into calibration_reference (exercise_id, area_code, scale_code, grade_code, reason)
        select i.exercise_id, i.area_code, 'ofsted_2013', i.grade_code, i.reason
        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
             as i (exercise_id, area_code, grade_code, reason)
        """,
        exercises.stream()
            .flatMap(
                exercise ->
                    exercise.reference().stream()
                        .map(given -> new Said(exercise.id(), null, given)))
            .toList(),
        List.of(
            column("uuid", Said::exercise),
            column("text", said -> said.given().area()),
            column("text", said -> said.given().grade()),
            column("text", said -> said.given().reason())));
  }

  private void insertParticipants(List<SampleExercise> exercises) {
    var invited = exercises.stream().flatMap(SampleExerciseStore::invited).toList();
    bulk.write(
        """
        insert into calibration_participant (exercise_id, person_id, invited_at, saved_at, submitted_at)
        select i.exercise_id, i.person_id, i.invited_at, i.submitted_at, i.submitted_at
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as timestamptz[]))
             as i (exercise_id, person_id, invited_at, submitted_at)
        """,
        invited,
        List.of(
            column("uuid", each -> each.exercise().id()),
            column("uuid", each -> each.participant().person().id()),
            column("timestamptz", each -> each.exercise().openedAt()),
            column("timestamptz", each -> each.participant().submittedAt())));
    bulk.write(
        """
        insert into calibration_grade (exercise_id, person_id, area_code, scale_code, grade_code, rationale)
        select i.exercise_id, i.person_id, i.area_code, 'ofsted_2013', i.grade_code, i.rationale
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[])) as i (exercise_id, person_id, area_code, grade_code, rationale)
        """,
        invited.stream().flatMap(SampleExerciseStore::said).toList(),
        List.of(
            column("uuid", Said::exercise),
            column("uuid", Said::who),
            column("text", said -> said.given().area()),
            column("text", said -> said.given().grade()),
            column("text", said -> said.given().reason())));
  }

  private void insertReadiness(List<SampleExercise> exercises) {
    bulk.write(
        """
        insert into readiness (person_id, ready_from, decided_by, decided_by_name, decided_at, reason,
                               exercise_id)
        select i.person_id, cast(i.decided_at at time zone 'Europe/London' as date), i.decided_by,
               i.decided_by_name, i.decided_at, 'Invented: close to the panel in the exercise.', i.exercise_id
        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]),
                    cast(? as uuid[])) as i (person_id, decided_by, decided_by_name, decided_at, exercise_id)
        """,
        exercises.stream()
            .filter(exercise -> exercise.closedAt() != null)
            .flatMap(
                exercise -> READY.stream().map(name -> new Ready(exercise, SamplePerson.of(name))))
            .toList(),
        List.of(
            column("uuid", ready -> ready.person().id()),
            column("uuid", ready -> LEAD.id()),
            column("text", ready -> LEAD.name()),
            column("timestamptz", ready -> ready.exercise().closedAt()),
            column("uuid", ready -> ready.exercise().id())));
  }

  private static Stream<Invited> invited(SampleExercise exercise) {
    return exercise.participants().stream().map(each -> new Invited(exercise, each));
  }

  private static Stream<Said> said(Invited invited) {
    return invited.participant().grades().stream()
        .map(
            given -> new Said(invited.exercise().id(), invited.participant().person().id(), given));
  }
}
