package uk.plumbline.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Who may do what with an exercise in which state. Grades are independent: whoever takes
 * part has no hand in the panel's grades, and sees them, like everybody's, only when the exercise
 * is closed and they have submitted their own.
 *
 * @param status where the exercise is
 * @param isGroup whether the reader sits on the Practice Improvement and Outcomes Group
 * @param takesPart whether the reader was invited to grade it
 * @param hasSubmitted whether the reader's own grades are final
 * @param referenceIsSet whether the panel has graded every area
 */
record CalibrationSteps(
    CalibrationStatus status,
    boolean isGroup,
    boolean takesPart,
    boolean hasSubmitted,
    boolean referenceIsSet) {

  /** Whether the reader knows of the exercise at all. */
  boolean isSeen() {
    return isGroup || (takesPart && status != CalibrationStatus.DRAFT);
  }

  /** Whether the reader sees the panel's grades: never before they can no longer lead anybody. */
  boolean seesReference() {
    return status == CalibrationStatus.CLOSED ? isGroup || hasSubmitted : isGroup && !takesPart;
  }

  /** What the reader may do now. */
  List<CalibrationAction> allowed() {
    return Arrays.stream(CalibrationAction.values())
        .filter(action -> isSeen() && refusal(action).isEmpty())
        .toList();
  }

  /**
   * Requires that the reader may do it.
   *
   * @throws ProblemException 404 when they do not see the exercise, 403 when it is not theirs to
   *     do, 409 when the exercise's state does not allow it
   */
  void require(CalibrationAction action) {
    if (!isSeen()) {
      throw ProblemException.notFound();
    }
    refusal(action)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private Optional<ProblemException> refusal(CalibrationAction action) {
    return switch (action) {
      case EDIT, OPEN -> isGroup ? inDraft() : groupOnly();
      case CLOSE -> isGroup ? canClose() : groupOnly();
      case GRADE, SUBMIT -> takesPart ? canGrade() : invitedOnly();
      case SET_REFERENCE -> canSetReference();
      case READ_RESULTS -> canReadResults();
    };
  }

  private Optional<ProblemException> inDraft() {
    return status == CalibrationStatus.DRAFT
        ? Optional.empty()
        : refused(
            ProblemType.CALIBRATION_NOT_A_DRAFT,
            "This exercise has been opened, so all of its participants grade the same case.");
  }

  private Optional<ProblemException> canClose() {
    if (status != CalibrationStatus.OPEN) {
      return notOpen();
    }
    return referenceIsSet
        ? Optional.empty()
        : refused(
            ProblemType.CALIBRATION_NEEDS_REFERENCE,
            "Set the panel's grade and reason for every area first; the results are held against"
                + " them.");
  }

  private Optional<ProblemException> canGrade() {
    if (hasSubmitted) {
      return refused(
          ProblemType.CALIBRATION_SUBMITTED,
          "Your grades of this exercise are final. Nothing was changed.");
    }
    return status == CalibrationStatus.OPEN ? Optional.empty() : notOpen();
  }

  private Optional<ProblemException> canSetReference() {
    if (!isGroup) {
      return groupOnly();
    }
    if (takesPart) {
      return refused(
          ProblemType.NOT_PERMITTED,
          "You take part in this exercise, so somebody else sets the panel's grades.");
    }
    return status == CalibrationStatus.CLOSED ? notOpen() : Optional.empty();
  }

  private Optional<ProblemException> canReadResults() {
    if (status != CalibrationStatus.CLOSED) {
      return refused(
          ProblemType.CALIBRATION_NOT_CLOSED,
          "Nobody sees anybody's grades before the exercise is closed.");
    }
    return isGroup || hasSubmitted
        ? Optional.empty()
        : refused(
            ProblemType.NOT_PERMITTED,
            "The results are for those who submitted their own grades before the exercise closed.");
  }

  private Optional<ProblemException> notOpen() {
    return refused(
        ProblemType.CALIBRATION_NOT_OPEN,
        status == CalibrationStatus.CLOSED
            ? "This exercise is closed. Nothing was changed."
            : "This exercise has not been opened yet.");
  }

  private static Optional<ProblemException> groupOnly() {
    return refused(
        ProblemType.NOT_PERMITTED,
        "Exercises are prepared and closed by the Practice Improvement and Outcomes Group.");
  }

  private static Optional<ProblemException> invitedOnly() {
    return refused(ProblemType.NOT_PERMITTED, "You were not invited to grade this exercise.");
  }

  private static Optional<ProblemException> refused(ProblemType type, String detail) {
    return Optional.of(new ProblemException(type, detail));
  }
}
