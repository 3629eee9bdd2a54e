package uk.plumbline.calibration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.calibration.ResultsResponse.AreaResult;
import uk.plumbline.calibration.ResultsResponse.Distance;
import uk.plumbline.calibration.ResultsResponse.GradeCount;
import uk.plumbline.calibration.ResultsResponse.OwnResult;
import uk.plumbline.shared.ProblemException;

/** How the grades of a closed exercise compare. */
@Singleton
class ReadResults {
  private final Exercises exercises;
  private final GradeRepository grades;

  ReadResults(Exercises exercises, GradeRepository grades) {
    this.exercises = exercises;
    this.grades = grades;
  }

  /**
   * @throws ProblemException as {@link CalibrationSteps#require}
   */
  @Transactional(readOnly = true)
  ResultsResponse of(UUID id, Person reader) {
    var exercise = exercises.require(id, reader);
    exercise.steps().require(CalibrationAction.READ_RESULTS);
    var given = grades.submitted(id);
    var comparison =
        new Comparison(exercise.framework(), exercise.areas(), exercise.reference(), given);
    return new ResultsResponse(
        comparison.raters(),
        exercise.row().invited(),
        exercise.areas().size(),
        comparison.alpha(),
        comparison.alphaMissing(),
        exercise.row().panel(),
        exercise.areas().stream().map(area -> area(exercise, area, comparison)).toList(),
        exercise.steps().isGroup() ? distances(given, comparison, reader) : null);
  }

  private static AreaResult area(Exercise exercise, String area, Comparison comparison) {
    var panel =
        exercise.reference().stream()
            .filter(row -> row.areaCode().equals(area))
            .findFirst()
            .orElseThrow();
    var mine =
        exercise.steps().hasSubmitted()
            ? exercise.mine().stream()
                .filter(row -> row.areaCode().equals(area))
                .findFirst()
                .map(
                    row ->
                        new OwnResult(
                            row.gradeCode(), row.reason(), comparison.steps(area, row.gradeCode())))
                .orElse(null)
            : null;
    var counts =
        exercise.framework().grades().stream()
            .map(grade -> new GradeCount(grade.code(), comparison.count(area, grade.code())))
            .toList();
    return new AreaResult(
        area,
        exercise.labelOf(area),
        new ExerciseResponse.ReferenceGrade(area, panel.gradeCode(), panel.reason()),
        mine,
        counts);
  }

  /** In the order in which they were read, which is the alphabet's. */
  private static List<Distance> distances(
      List<RaterRow> given, Comparison comparison, Person reader) {
    var raters = new LinkedHashMap<UUID, RaterRow>();
    given.forEach(row -> raters.putIfAbsent(row.personId(), row));
    return raters.values().stream()
        .map(
            rater -> {
              var distance = comparison.distance(rater.personId());
              return new Distance(
                  rater.username(),
                  rater.name(),
                  distance.judgements(),
                  distance.exact(),
                  distance.meanDistance(),
                  rater.isAuditor() && !rater.personId().equals(reader.id()));
            })
        .toList();
  }
}
