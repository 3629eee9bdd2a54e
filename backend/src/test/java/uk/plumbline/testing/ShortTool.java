package uk.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** A published case-file tool with one of everything, and audits made with it. */
public final class ShortTool {
  /** Begins an audit of a child in care, with nothing written yet. */
  public static final String BEGUN =
      """
      {"type": "case_file", "team": "north", "auditedOn": "2026-10-05", "sampling": "random",
       "tool": "short", "population": "in_care", "caseReference": "CF-20417"}
      """;

  /** Everything the form asks of a child in care, at grades below good. */
  public static final String FILLED =
      """
      {"overall": {"grade": "requires_improvement", "rationale": "Seen, and not yet helped."},
       "areas": [
         {"area": "voice", "grade": "requires_improvement", "rationale": "Views are thin."},
         {"area": "safety", "grade": "requires_improvement", "rationale": "Risk is named."},
         {"area": "permanence", "grade": "requires_improvement", "rationale": "Second move."}],
       "answers": [
         {"prompt": "seen_alone", "choice": "yes", "date": "2026-09-30"},
         {"prompt": "home_in_words", "text": "With foster carers in the next street."}],
       "practitioner": {"involvement": "took_part", "reason": null},
       "familyFeedback": {
         "child": {"status": "given", "words": "They come when they say.", "reason": null},
         "family": {"status": "sought", "words": null, "reason": null}},
       "conclusion": {"strengths": "Steady visits.", "improvements": "A plan.",
                      "noActionBecause": null, "limitOverrideReason": null},
       "actions": [{"id": "6f1c0000-0000-4000-8000-000000000001", "for": "child",
                    "action": "Hold a review.", "owner": "Team manager", "dueOn": "2026-12-01"}]}
      """;

  private ShortTool() {}

  /** The tool as a document. */
  public static String document() {
    try (var file = ShortTool.class.getResourceAsStream("/tools/short-tool.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Publishes the tool. */
  public static void publish() {
    publish(document());
  }

  /** Publishes a tool under the code {@code short}, whatever the document's own. */
  public static void publish(String document) {
    try (var database = TestDatabase.connect();
        var tool =
            database.prepareStatement(
                """
                insert into audit_tool (code, kind, shipped)
                select 'short', cast(? as jsonb) ->> 'kind', false
                on conflict (code) do nothing
                """);
        var retired =
            database.prepareStatement(
                """
                update audit_tool_version set status = 'retired', retired_at = now()
                where tool_code = 'short' and status = 'published'
                """);
        var version =
            database.prepareStatement(
                """
                insert into audit_tool_version (id, tool_code, number, status, label, framework_code,
                                                document, published_at, published_by)
                select ?, 'short',
                       1 + (select count(*) from audit_tool_version where tool_code = 'short'),
                       'published', d ->> 'label', d ->> 'framework', d, now(), 'Test'
                from (select cast(? as jsonb) as d) given
                """)) {
      tool.setString(1, document);
      tool.executeUpdate();
      retired.executeUpdate();
      version.setObject(1, UUID.randomUUID());
      version.setString(2, document);
      version.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** An audit of the caller's with nothing written. */
  public static Answer begun(Caller auditor) {
    return auditor.post("/api/audits", BEGUN).is(201);
  }

  /** An audit of the caller's that can be submitted. */
  public static Answer filled(Caller auditor) {
    Answer draft = begun(auditor);
    return auditor.write("PATCH", Drafts.path(draft), draft.etag(), FILLED).is(200);
  }

  /** An audit that the caller has submitted. */
  public static Answer submitted(Caller auditor) {
    Answer draft = filled(auditor);
    return auditor.write("POST", Drafts.path(draft) + "/submission", draft.etag(), null).is(200);
  }
}
