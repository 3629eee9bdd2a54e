package uk.plumbline.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.UnreadableText;

/** Reads an audit tool from whatever somebody sends, and says what is wrong with it and where. */
@Singleton
class DocumentReader {
  private static final int LARGEST = 1024 * 1024;

  /** A file that is something else altogether could have a fault in every character. */
  private static final int REPORTED = 1_000;

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final DocumentSchema schema;
  private final Frameworks frameworks;
  private final ObjectMapper json;

  DocumentReader(DocumentSchema schema, Frameworks frameworks, ObjectMapper json) {
    this.schema = schema;
    this.frameworks = frameworks;
    this.json = json;
  }

  /**
   * Reads a document that may become a draft.
   *
   * @param body what was sent
   * @throws ProblemException 413 over 1 MB, 400 when it is not JSON, 400 with the place of every
   *     fault when it does not fit the schema or names what is not there
   */
  ToolDocument read(byte[] body) {
    if (body.length > LARGEST) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE, "An audit tool may hold 1 MB. Nothing was stored.");
    }
    var tree = parse(body);
    mustHaveNone(unreadable(tree));
    mustHaveNone(schema.faults(tree));
    var document = typed(body);
    mustHaveNone(ToolKeepsItsFramework.faults(document, frameworks.all()));
    return document;
  }

  /** A document that was stored. */
  ToolDocument stored(String text) {
    try {
      return json.readValue(text, ToolDocument.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How a document is stored. */
  String text(ToolDocument document) {
    try {
      return json.writeValueAsString(document);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Requires a document without faults.
   *
   * @throws ProblemException 400 with all of them
   */
  static void mustHaveNone(List<FieldError> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ProblemType.TOOL_HAS_FAULTS,
              (faults.size() == 1
                      ? "The document has a fault."
                      : "The document has %,d faults.".formatted(faults.size()))
                  + " Nothing was stored. Put right what is listed and send it again.")
          .withErrors(faults.stream().limit(REPORTED).toList());
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      var tree = STRICT.readTree(body);
      if (tree.isMissingNode()) {
        throw notJson("It is empty.");
      }
      return tree;
    } catch (JsonProcessingException failure) {
      var at = failure.getLocation();
      throw notJson(
          at == null
              ? "It cannot be read."
              : "Look at line %d, character %d.".formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException failure) {
      throw notJson("It is not written in UTF-8.");
    }
  }

  private static ProblemException notJson(String where) {
    return ProblemException.badRequest(
        "#",
        "This is not JSON, or it gives the same member twice. "
            + where
            + " Nothing was stored. An exported tool shows what a document looks like.");
  }

  private ToolDocument typed(byte[] body) {
    try {
      return json.readValue(body, ToolDocument.class);
    } catch (IOException failure) {
      throw ProblemException.badRequest(
          "#", "This cannot be read as an audit tool. Hold it against the published schema.");
    }
  }

  private static List<FieldError> unreadable(JsonNode tree) {
    var faults = new ArrayList<FieldError>();
    collectUnreadable("#", tree, faults);
    return faults;
  }

  private static void collectUnreadable(String place, JsonNode node, List<FieldError> faults) {
    node.properties()
        .forEach(
            member -> {
              if (mayStay(member.getKey(), place, faults)) {
                var name = member.getKey().replace("~", "~0").replace("/", "~1");
                collectUnreadable(place + "/" + name, member.getValue(), faults);
              }
            });
    for (var i = 0; node.isArray() && i < node.size(); i++) {
      collectUnreadable(place + "/" + i, node.get(i), faults);
    }
    if (node.isTextual()) {
      mayStay(node.textValue(), place, faults);
    }
  }

  private static boolean mayStay(String text, String place, List<FieldError> faults) {
    try {
      UnreadableText.refuseIn(text);
      return true;
    } catch (UnreadableText refused) {
      faults.add(new FieldError(place, refused.getMessage()));
      return false;
    }
  }
}
