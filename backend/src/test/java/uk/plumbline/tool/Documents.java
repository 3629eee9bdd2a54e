package uk.plumbline.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;

/** Documents and frameworks for tests without a server. */
final class Documents {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  /** Four grades and the areas safety, visits and voice; the last is offered to the end of 2025. */
  static final Framework CASE_PRACTICE =
      framework(
          "case_practice",
          null,
          List.of(
              new Area("safety", "Risk and safety", "", START, null),
              new Area("visits", "Visits", "", START, null),
              new Area("voice", "Voice", "", START, LocalDate.of(2025, 12, 31))));

  /** The one framework for supervision. */
  static final Framework SUPERVISION =
      framework(
          "supervision",
          "supervision",
          List.of(new Area("recording", "Recording", "", START, null)));

  private Documents() {}

  /** A document from JSON that fits the schema. */
  static ToolDocument document(JsonNode json) {
    return JsonMapper.builder().build().convertValue(json, ToolDocument.class);
  }

  private static Framework framework(String code, String usualFor, List<Area> areas) {
    return new Framework(
        code,
        code.equals("supervision") ? "Supervision practice" : "Case-file practice",
        "",
        START,
        null,
        usualFor,
        null,
        List.of(
            new Grade("outstanding", "Outstanding", "Outstanding", 4, false, true),
            new Grade("good", "Good", "Good", 3, true, true),
            new Grade("requires_improvement", "Requires improvement", "RI", 2, false, false),
            new Grade("inadequate", "Inadequate", "Inadequate", 1, false, false)),
        areas);
  }
}
