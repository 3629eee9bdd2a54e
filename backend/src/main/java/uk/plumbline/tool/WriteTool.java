package uk.plumbline.tool;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Drafts of tools: brought in, begun, changed, discarded. */
@Singleton
class WriteTool {
  private final ToolVersionRepository rows;
  private final ToolVersions versions;
  private final DocumentReader reader;
  private final Activity activity;
  private final Clock clock;

  WriteTool(
      ToolVersionRepository rows,
      ToolVersions versions,
      DocumentReader reader,
      Activity activity,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.reader = reader;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Makes a tool, or the next draft of one, from a document.
   *
   * @throws ProblemException as {@link DocumentReader#read}; 409 when the tool has a draft
   */
  @Transactional
  public ToolVersion bringIn(byte[] body, Person by) {
    var document = reader.read(body);
    rows.insertTool(document.code(), document.kind().code(), false, clock.instant());
    var kind = rows.lock(document.code()).orElseThrow();
    mustBeOfTool(document, document.code(), ToolKind.of(kind));
    mustHaveNoDraft(document.code());
    return draft(document, "tool_imported", by);
  }

  /**
   * Begins the next version of a tool with the content of the newest.
   *
   * @throws ProblemException 404 when there is no such tool; 409 when it has a draft
   */
  @Transactional
  public ToolVersion next(String code, Person by) {
    rows.lock(code).orElseThrow(ProblemException::notFound);
    mustHaveNoDraft(code);
    var newest = versions.ofTool(code, by).getFirst();
    return draft(newest.document(), "tool_draft_begun", by);
  }

  /**
   * Replaces a draft's content.
   *
   * @throws ProblemException as {@link ToolVersions#hold} and {@link DocumentReader#read}
   */
  @Transactional
  public ToolVersion change(String code, int number, String ifMatch, byte[] body, Person by) {
    var version = versions.hold(code, number, ifMatch, ToolStatus.DRAFT, by);
    var document = reader.read(body);
    mustBeOfTool(document, code, version.document().kind());
    rows.change(
        version.row().id(),
        document.label(),
        document.framework(),
        reader.text(document),
        clock.instant());
    record(by, "tool_draft_changed", code, number);
    return versions.require(code, number, by);
  }

  /**
   * Takes a draft away, and with the only version of a tool the tool.
   *
   * @throws ProblemException as {@link ToolVersions#hold}
   */
  @Transactional
  public void discard(String code, int number, String ifMatch, Person by) {
    var version = versions.hold(code, number, ifMatch, ToolStatus.DRAFT, by);
    rows.discard(version.row().id());
    rows.removeToolWithoutVersions(code);
    record(by, "tool_draft_discarded", code, number);
  }

  private ToolVersion draft(ToolDocument document, String action, Person by) {
    var number = rows.newestNumber(document.code()) + 1;
    rows.insert(
        UUID.randomUUID(),
        document.code(),
        number,
        ToolStatus.DRAFT.code(),
        document.label(),
        document.framework(),
        reader.text(document),
        clock.instant(),
        null,
        null);
    record(by, action, document.code(), number);
    return versions.require(document.code(), number, by);
  }

  private static void mustBeOfTool(ToolDocument document, String code, ToolKind kind) {
    var faults = new ArrayList<FieldError>();
    if (!document.code().equals(code)) {
      faults.add(
          new FieldError(
              "#/code", "A tool keeps its code. This one's is " + code + "; write it here."));
    }
    if (document.kind() != kind) {
      faults.add(
          new FieldError(
              "#/kind",
              "A tool keeps its kind. This one's is "
                  + kind.code()
                  + "; write it here, or give the document another code to make a new tool."));
    }
    DocumentReader.mustHaveNone(faults);
  }

  private void mustHaveNoDraft(String code) {
    if (versions.hasDraft(code)) {
      throw new ProblemException(
          ProblemType.TOOL_HAS_A_DRAFT,
          "This tool has a draft already. Publish or discard it first. Nothing was stored.");
    }
  }

  private void record(Person by, String action, String code, int number) {
    activity.record(by, action, "tool", code, List.of(), Map.of("version", number));
  }
}
