package uk.plumbline.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem the caller is to be told of; anything else thrown is a fault of ours and a 500. */
public class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * @param type what kind of problem
   * @param detail this occurrence in words; no exception text, SQL, free text or names of children
   */
  public ProblemException(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  /** A 400 that points at one part of the request. */
  public static ProblemException badRequest(String pointer, String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail)
        .withErrors(List.of(new FieldError(pointer, detail)));
  }

  /** The same answer for what is not there and what is not the caller's to know. */
  public static ProblemException notFound() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "There is nothing at this address that you can see.");
  }

  /** Adds the list of faults, all at once. */
  public ProblemException withErrors(List<FieldError> errors) {
    return with("errors", errors);
  }

  /** Adds an extension member to the body. */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a response header, such as {@code Retry-After}. */
  public ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** What kind of problem it is. */
  public ProblemType type() {
    return type;
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }
}
