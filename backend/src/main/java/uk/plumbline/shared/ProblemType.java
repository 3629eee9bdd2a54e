package uk.plumbline.shared;

/**
 * The catalogue of everything that can go wrong, as RFC 9457 problem types. A slug is part of the
 * contract: once published it keeps its meaning, and a retired one is never used again.
 */
public enum ProblemType {
  BAD_REQUEST(400, "bad-request", "The request cannot be used as it is"),
  IMPORT_HAS_ERRORS(400, "import-has-errors", "The file cannot be imported as it is"),
  TOOL_HAS_FAULTS(400, "tool-has-faults", "The audit tool has faults"),
  SIGN_IN_NEEDED(401, "sign-in-needed", "Sign in to continue"),
  SIGN_IN_FAILED(401, "sign-in-failed", "The user name or password is not right"),
  SERVICE_CLIENT_REFUSED(
      401, "service-client-refused", "The service client or its secret is not right"),
  NOT_PERMITTED(403, "not-permitted", "You may not do this"),
  MODERATOR_IS_THE_AUDITOR(
      403, "moderator-is-the-auditor", "An audit is second-checked by somebody else"),
  NOT_FOUND(404, "not-found", "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take that method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer cannot be given in that format"),
  AUDIT_INCOMPLETE(409, "audit-incomplete", "The audit is not complete yet"),
  AUDIT_ALREADY_SUBMITTED(409, "audit-already-submitted", "The audit has already been submitted"),
  AUDIT_ALREADY_FINALISED(409, "audit-already-finalised", "The audit is already finalised"),
  AUDIT_NOT_SUBMITTED(409, "audit-not-submitted", "The audit has not been submitted yet"),
  AUDIT_NOT_FINALISED(409, "audit-not-finalised", "The audit is not finalised yet"),
  AUDIT_WITHDRAWN(409, "audit-withdrawn", "The audit has been withdrawn"),
  AUDIT_IMPORTED(409, "audit-imported", "The audit was made elsewhere and imported"),
  NO_WORKER_NAMED(409, "no-worker-named", "The audit does not say who the worker is"),
  ALREADY_INVITED(409, "already-invited", "The worker has been invited already"),
  NOT_INVITED(409, "not-invited", "You have not been invited yet"),
  GRADES_SHOWN(409, "grades-shown", "The grades have been shown to you already"),
  REFLECTION_NEEDED(409, "reflection-needed", "Your reflection comes first"),
  ALREADY_RESPONDED(409, "already-responded", "You have answered this audit already"),
  PRACTITIONER_HAS_REFLECTED(
      409, "practitioner-has-reflected", "The worker has written their reflection already"),
  CONFLICT_OF_INTEREST(409, "conflict-of-interest", "Something stands against their doing this"),
  CONCERN_TAKEN_UP(409, "concern-taken-up", "Somebody has taken up this safety concern already"),
  SECOND_CHECK_TAKEN(409, "second-check-taken", "Somebody else is doing this second check already"),
  SECOND_GRADES_RECORDED(409, "second-grades-recorded", "Your own grades are already recorded"),
  SECOND_GRADES_NEEDED(409, "second-grades-needed", "Your own grades come first"),
  ALREADY_CHOSEN(409, "already-chosen", "The audit is chosen for a second check already"),
  NOTHING_DIFFERS(409, "nothing-differs", "Nobody disagrees on a grade"),
  THIRD_OPINION_ASKED(409, "third-opinion-asked", "Somebody else settles this second check"),
  THIRD_OPINION_NOT_ASKED(
      409, "third-opinion-not-asked", "The moderator settles this second check"),
  CHECKED_BY_YOU(409, "checked-by-you", "You took part in this second check"),
  CHECK_NOT_DECIDED(409, "check-not-decided", "The second check is not decided yet"),
  ALREADY_CHALLENGED(409, "already-challenged", "The second check has been challenged already"),
  CHALLENGE_TOO_LATE(409, "challenge-too-late", "The time for a challenge is over"),
  NO_CHALLENGE(409, "no-challenge", "No challenge waits to be decided"),
  TARGET_OVERLAPS(409, "target-overlaps", "There is a target for this already"),
  ALREADY_ENDED(409, "already-ended", "This has been ended already"),
  POLICY_HAS_BEGUN(409, "policy-has-begun", "What has begun is never changed"),
  IMPORT_RUNNING(409, "import-running", "Another import is running"),
  TOOL_NOT_READY(409, "tool-not-ready", "The draft is not ready to be published"),
  TOOL_HAS_A_DRAFT(409, "tool-has-a-draft", "The tool has a draft already"),
  TOOL_VERSION_NOT_A_DRAFT(409, "tool-version-not-a-draft", "Only a draft can be changed"),
  TOOL_VERSION_NOT_PUBLISHED(
      409, "tool-version-not-published", "Only a published version can be retired"),
  CALIBRATION_NOT_A_DRAFT(
      409, "calibration-not-a-draft", "Only an exercise that is not opened yet can be changed"),
  CALIBRATION_NOT_OPEN(409, "calibration-not-open", "The exercise is not open for grading"),
  CALIBRATION_NOT_CLOSED(409, "calibration-not-closed", "The exercise is not closed yet"),
  CALIBRATION_INCOMPLETE(409, "calibration-incomplete", "Something is still missing"),
  CALIBRATION_SUBMITTED(409, "calibration-submitted", "You have submitted your grades already"),
  CALIBRATION_NEEDS_REFERENCE(
      409, "calibration-needs-reference", "The panel has not graded every area yet"),
  PACK_NOT_FINISHED(409, "pack-not-finished", "The meeting pack is not finished"),
  PACK_NOT_FAILED(409, "pack-not-failed", "The meeting pack has not failed"),
  PACK_SUPERSEDED(409, "pack-superseded", "Another meeting pack takes its place"),
  PACKS_WAITING(409, "packs-waiting", "Too many meeting packs are waiting to be made"),
  SERVICE_CLIENT_REVOKED(409, "service-client-revoked", "The service client has been revoked"),
  TWO_SECRETS_LIVE(409, "two-secrets-live", "The service client has two secrets already"),
  REQUEST_ID_TAKEN(409, "request-id-taken", "This request identifier stands for something else"),
  REFERENCE_TAKEN(409, "reference-taken", "Another audit has this reference"),
  CHANGE_TOKEN_OUTDATED(410, "change-token-outdated", "The change token does not fit the data"),
  CHANGED_BY_SOMEBODY_ELSE(412, "changed-by-somebody-else", "This has changed since you opened it"),
  BODY_TOO_LARGE(413, "body-too-large", "That is too large to be taken in"),
  ADDRESS_TOO_LONG(414, "address-too-long", "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(
      415, "unsupported-media-type", "The request's format is not one this address takes"),
  IF_MATCH_NEEDED(428, "if-match-needed", "Say which version you are changing"),
  TOO_MANY_ATTEMPTS(429, "too-many-attempts", "Too many attempts; wait a little"),
  HEADERS_TOO_LARGE(431, "headers-too-large", "The request's headers are too large"),
  FEED_BUSY(503, "feed-busy", "Too much is being read at once just now"),
  INTERNAL(500, "internal", "Something went wrong on our side"),
  UNAVAILABLE(503, "unavailable", "Plumbline cannot reach its database just now");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** The HTTP status sent with it. */
  public int status() {
    return status;
  }

  /** The last part of the type's path, stable for programs. */
  public String slug() {
    return slug;
  }

  /** One sentence for people, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The type as a path without a host, where a page explains it. */
  public String path() {
    return "/problems/" + slug;
  }

  /**
   * The general type for a status that the framework itself answers with.
   *
   * @param status an HTTP status of 400 or more
   * @return the closest type; {@link #INTERNAL} for a 5xx other than 503, {@link #BAD_REQUEST} for
   *     an unlisted 4xx
   */
  public static ProblemType forStatus(int status) {
    return switch (status) {
      case 401 -> SIGN_IN_NEEDED;
      case 403 -> NOT_PERMITTED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 412 -> CHANGED_BY_SOMEBODY_ELSE;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> ADDRESS_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 428 -> IF_MATCH_NEEDED;
      case 429 -> TOO_MANY_ATTEMPTS;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL : BAD_REQUEST;
    };
  }
}
