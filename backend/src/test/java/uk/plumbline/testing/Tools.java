package uk.plumbline.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Audit tools as documents, and brought by the API itself to where a test begins. */
public final class Tools {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A small tool that can be published: two populations, one of which is asked a section more. */
  public static final String SMALL =
      """
      {"format": "plumbline-audit-tool-1", "code": "visits_review", "label": "Visits review",
       "kind": "thematic", "framework": "case_practice", "purpose": "Whether visits move the plan on.",
       "populations": [{"code": "in_care", "label": "Children in care"},
                       {"code": "child_in_need", "label": "Children in need"}],
       "settings": {"limitingAreas": ["safety"], "impactForGood": true, "warnGoodWithConcern": true,
                    "practitioner": false, "family": false, "conclusion": true,
                    "sessionDates": false, "expectedIntervalDays": null},
       "overall": {"asked": "optional", "label": "Overall", "guidance": "",
                   "descriptors": {"outstanding": "O", "good": "G", "requires_improvement": "R", "inadequate": "I"}},
       "sections": [
         {"code": "safety", "label": "Safety", "area": "safety", "guidance": "Is the child safer?", "populations": [],
          "prompts": [
            {"code": "seen_alone", "kind": "compliance", "label": "Was the child seen alone?", "guidance": "",
             "required": true, "allowsNotApplicable": true, "asksDate": true, "populations": []},
            {"code": "safety_judgement", "kind": "judgement", "label": "How safe?", "guidance": "",
             "required": true, "allowsNotApplicable": false, "populations": [],
             "descriptors": {"outstanding": "O", "good": "G", "requires_improvement": "R", "inadequate": "I"}}]},
         {"code": "home", "label": "Home", "area": null, "guidance": "", "populations": ["in_care"],
          "prompts": [
            {"code": "home_words", "kind": "quotation", "label": "What does the child say of home?", "guidance": "",
             "required": false, "allowsNotApplicable": true, "populations": []}]}]}
      """;

  private Tools() {}

  /** {@link #SMALL}, to be changed at will. */
  public static ObjectNode small() {
    return (ObjectNode) read(SMALL);
  }

  /** A part of a document to be changed, by JSON pointer. */
  public static ObjectNode part(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  /** A document from its text. */
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException failure) {
      throw new AssertionError("Not JSON: " + json, failure);
    }
  }

  /** A shipped document, by the name of its file. */
  public static ObjectNode shipped(String file) {
    try (var stream = Tools.class.getResourceAsStream("/tools/" + file + ".json")) {
      return (ObjectNode) JSON.readTree(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The draft of a tool made from a document. */
  public static Answer draft(Caller administrator, JsonNode document) {
    return administrator.post("/api/tools", document.toString()).is(201);
  }

  /** Publishes a draft, with a note where it is not the first. */
  public static Answer publish(Caller administrator, Answer draft) {
    return administrator
        .write(
            "POST",
            path(draft) + "/publication",
            draft.etag(),
            "{\"comparabilityNote\": \"Asks the same, in plainer words.\"}")
        .is(200);
  }

  /** The address of a version. */
  public static String path(Answer version) {
    return "/api/tools/%s/versions/%s".formatted(version.text("/code"), version.text("/number"));
  }
}
