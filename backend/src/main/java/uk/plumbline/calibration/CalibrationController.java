package uk.plumbline.calibration;

import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.Labelled;

/** Calibration exercises: one case that many grade independently. */
@Controller("/api/calibration-exercises")
@ExecuteOn(TaskExecutors.BLOCKING)
class CalibrationController {
  private final Exercises exercises;
  private final WriteExercise write;
  private final GradeExercise grade;
  private final ReadResults results;
  private final Frameworks frameworks;

  CalibrationController(
      Exercises exercises,
      WriteExercise write,
      GradeExercise grade,
      ReadResults results,
      Frameworks frameworks) {
    this.exercises = exercises;
    this.write = write;
    this.grade = grade;
    this.results = results;
    this.frameworks = frameworks;
  }

  /** An exercise in a list. Members as the contract tells. */
  @Serdeable
  record Summary(
      UUID id,
      String title,
      Labelled framework,
      CalibrationStatus status,
      LocalDate closesOn,
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      int invited,
      int submitted,
      boolean takesPart,
      @Nullable Instant submittedAt) {
    static Summary of(ExerciseRow row, String framework) {
      return new Summary(
          row.id(),
          row.title(),
          new Labelled(row.frameworkCode(), framework),
          row.statusNow(),
          row.closesOn(),
          row.openedAt(),
          row.closedAt(),
          row.invited(),
          row.submitted(),
          row.takesPart(),
          row.submittedAt());
    }
  }

  /**
   * @param maySet whether the reader may set an exercise
   */
  @Serdeable
  record ExerciseList(List<Summary> items, boolean maySet) {}

  @Get
  @Permits({AUDITOR, MODERATOR, PRACTICE_IMPROVEMENT})
  ExerciseList listCalibrationExercises(Person by) {
    var labels =
        frameworks.all().stream().collect(Collectors.toMap(Framework::code, Framework::label));
    return new ExerciseList(
        exercises.seenBy(by).stream()
            .map(row -> Summary.of(row, labels.get(row.frameworkCode())))
            .toList(),
        Exercise.isGroup(by));
  }

  @Post
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ExerciseResponse> createCalibrationExercise(
      @Body @Valid ExerciseRequest request, Person by) {
    var exercise = write.set(request, by);
    return HttpResponse.created(
            ExerciseResponse.of(exercise),
            URI.create("/api/calibration-exercises/" + exercise.row().id()))
        .header("ETag", EntityTag.of(exercise.row().version()));
  }

  @Get("/{id}")
  @Permits({AUDITOR, MODERATOR, PRACTICE_IMPROVEMENT})
  HttpResponse<ExerciseResponse> getCalibrationExercise(UUID id, Person by) {
    return withTag(exercises.require(id, by));
  }

  @Patch("/{id}")
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ExerciseResponse> changeCalibrationExercise(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ChangeExerciseRequest request,
      Person by) {
    return withTag(write.change(id, ifMatch, request, by));
  }

  @Post("/{id}/opening")
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ExerciseResponse> openCalibrationExercise(
      UUID id, @Nullable @Header("If-Match") String ifMatch, Person by) {
    return withTag(write.open(id, ifMatch, by));
  }

  @Post("/{id}/closing")
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ExerciseResponse> closeCalibrationExercise(
      UUID id, @Nullable @Header("If-Match") String ifMatch, Person by) {
    return withTag(write.close(id, ifMatch, by));
  }

  @Put("/{id}/grades")
  @Permits({AUDITOR, MODERATOR})
  HttpResponse<ExerciseResponse> saveCalibrationGrades(
      UUID id, @Body @Valid GradesRequest request, Person by) {
    return withTag(grade.save(id, request, by));
  }

  @Post("/{id}/submission")
  @Permits({AUDITOR, MODERATOR})
  HttpResponse<ExerciseResponse> submitCalibrationGrades(UUID id, Person by) {
    return withTag(grade.submit(id, by));
  }

  @Put("/{id}/reference")
  @Permits(PRACTICE_IMPROVEMENT)
  HttpResponse<ExerciseResponse> setCalibrationReference(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReferenceRequest request,
      Person by) {
    return withTag(write.setReference(id, ifMatch, request, by));
  }

  @Get("/{id}/results")
  @Permits({AUDITOR, MODERATOR, PRACTICE_IMPROVEMENT})
  ResultsResponse getCalibrationResults(UUID id, Person by) {
    return results.of(id, by);
  }

  private static HttpResponse<ExerciseResponse> withTag(Exercise exercise) {
    return HttpResponse.ok(ExerciseResponse.of(exercise))
        .header("ETag", EntityTag.of(exercise.row().version()));
  }
}
