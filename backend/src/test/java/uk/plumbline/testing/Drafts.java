package uk.plumbline.testing;

/** Audits brought by the API itself to where a test begins. */
public final class Drafts {
  /** An ILACS case-file audit of team North, with an overall judgement and one area. */
  public static final String COMPLETE =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "framework": "ilacs", "caseReference": "CF-20417",
       "overall": {"grade": "good", "rationale": "The plan moved on and the child says so."},
       "areas": [{"area": "help_and_protection", "grade": "good", "rationale": "Seen alone, risk reviewed."}]}
      """;

  private Drafts() {}

  /** A complete draft of the caller's. */
  public static Answer complete(Caller auditor) {
    return auditor.post("/api/audits", COMPLETE).is(201);
  }

  /** An audit the caller has submitted. */
  public static Answer submitted(Caller auditor) {
    Answer draft = complete(auditor);
    return auditor.write("POST", path(draft) + "/submission", draft.etag(), null).is(200);
  }

  /** An audit that a moderator has settled at the auditor's own grades. */
  public static Answer finalised(Caller auditor, Caller moderator) {
    Answer submitted = submitted(auditor);
    return moderator
        .write("POST", path(submitted) + "/moderation", submitted.etag(), AGREEING)
        .is(200);
  }

  /** A moderation that agrees with {@link #COMPLETE}. */
  public static final String AGREEING =
      """
      {"reason": "The file bears it out.", "overall": {"grade": "good"},
       "areas": [{"area": "help_and_protection", "grade": "good"}]}
      """;

  /** A moderation that lowers {@link #COMPLETE}. */
  public static final String LOWERING =
      """
      {"reason": "No visit for nine weeks.", "overall": {"grade": "requires_improvement"},
       "areas": [{"area": "help_and_protection", "grade": "inadequate"}]}
      """;

  /** The address of an audit. */
  public static String path(Answer audit) {
    return "/api/audits/" + audit.text("/id");
  }
}
