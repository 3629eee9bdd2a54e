package uk.plumbline.testing;

/**
 * Calibration exercises brought by the API itself to where a test begins: two areas and the overall
 * judgement in ILACS, for auditor, both and moderator.
 */
public final class Calibrations {
  /** A new exercise. */
  public static final String SETTING =
      """
      {"title": "A case of neglect", "caseText": "Child A, aged 7, lives with her mother.",
       "framework": "ilacs", "areas": ["leaders", "help_and_protection"], "overall": true,
       "closesOn": "2099-12-31", "participants": ["auditor", "both", "moderator"]}
      """;

  /** The panel's grades of it. */
  public static final String REFERENCE =
      """
      {"panel": "The principal social worker and two service managers",
       "grades": [
         {"area": "leaders", "grade": "good", "reason": "Direction is given and followed."},
         {"area": "help_and_protection", "grade": "requires_improvement", "reason": "Seen, but late."},
         {"area": "overall", "grade": "requires_improvement", "reason": "Safe, with drift."}]}
      """;

  private Calibrations() {}

  /** Grades of all that is asked, each with a rationale. */
  public static String grades(String leaders, String help, String overall) {
    return """
    {"grades": [
      {"area": "leaders", "grade": "%s", "rationale": "Supervision shows it."},
      {"area": "help_and_protection", "grade": "%s", "rationale": "The visits show it."},
      {"area": "overall", "grade": "%s", "rationale": "Taken together."}]}
    """
        .formatted(leaders, help, overall);
  }

  /** The address of an exercise. */
  public static String path(Answer exercise) {
    return "/api/calibration-exercises/" + exercise.text("/id");
  }

  /** A draft. */
  public static Answer draft(Council council) {
    return council.as("improvement").post("/api/calibration-exercises", SETTING).is(201);
  }

  /** Open, with nobody's grades yet. */
  public static Answer open(Council council) {
    return step(council, "opening", draft(council));
  }

  /** Open, and the panel has graded. */
  public static Answer referenced(Council council) {
    Answer open = open(council);
    return council
        .as("improvement")
        .write("PUT", path(open) + "/reference", open.etag(), REFERENCE)
        .is(200);
  }

  /** Somebody saves and submits their grades. */
  public static void submit(
      Council council, Answer exercise, String who, String leaders, String help, String overall) {
    Caller rater = council.as(who);
    rater.write("PUT", path(exercise) + "/grades", null, grades(leaders, help, overall)).is(200);
    rater.post(path(exercise) + "/submission", null).is(200);
  }

  /** Closed by the group; wants the panel's grades. */
  public static Answer closed(Council council, Answer exercise) {
    return step(council, "closing", exercise);
  }

  private static Answer step(Council council, String step, Answer exercise) {
    return council
        .as("improvement")
        .write("POST", path(exercise) + "/" + step, exercise.etag(), null)
        .is(200);
  }
}
