package uk.plumbline.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An invented calibration exercise in ILACS.
 *
 * @param areas what is graded, in order
 * @param closedAt null while it is open
 * @param panel null while the panel has not graded
 * @param reference the panel's grades; empty while it has not graded
 * @param participants everybody invited
 */
record SampleExercise(
    UUID id,
    String title,
    String caseText,
    List<String> areas,
    Instant createdAt,
    Instant openedAt,
    Instant closedAt,
    LocalDate closesOn,
    String panel,
    List<Given> reference,
    List<Participant> participants) {

  /** A grade of one area with its reason. */
  record Given(String area, String grade, String reason) {}

  /**
   * Somebody invited.
   *
   * @param submittedAt null while they have not submitted
   * @param grades one for each area, or none
   */
  record Participant(SamplePerson person, Instant submittedAt, List<Given> grades) {}
}
