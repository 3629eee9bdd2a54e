package uk.plumbline.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import uk.plumbline.shared.FieldError;

/**
 * The published JSON Schema of the audit tool document, and what it finds wrong, in plain words.
 */
@Singleton
class DocumentSchema {
  private final String text;
  private final Schema schema;

  DocumentSchema() {
    try (var stream = DocumentSchema.class.getResourceAsStream("/schemas/audit-tool.json")) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  /** The schema as published. */
  String text() {
    return text;
  }

  /** Everything that does not fit, in the order of the document; empty when it fits. */
  List<FieldError> faults(JsonNode document) {
    return schema.validate(document).stream().map(DocumentSchema::fault).distinct().toList();
  }

  private static FieldError fault(Error error) {
    var place = "#" + pointer(error);
    return new FieldError(place, sentence(error));
  }

  /** The member that is missing or too many is pointed at, not the object around it. */
  private static String pointer(Error error) {
    var parts = new ArrayList<String>();
    var location = error.getInstanceLocation();
    for (var i = 0; i < location.getNameCount(); i++) {
      parts.add(String.valueOf(location.getElement(i)));
    }
    if (error.getProperty() != null) {
      parts.add(error.getProperty());
    }
    var pointer = new StringBuilder();
    parts.forEach(part -> pointer.append('/').append(part.replace("~", "~0").replace("/", "~1")));
    return pointer.toString();
  }

  private static String sentence(Error error) {
    var limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "This is needed and is missing. Add it.";
      case "additionalProperties" ->
          "The format has nothing of this name here. Take it away, or correct its spelling.";
      case "type" -> "This must be " + type(limit) + ".";
      case "enum" -> "This must be one of " + values(limit) + ".";
      case "const" -> constant(limit);
      case "pattern" ->
          "A code is at most 80 small letters, digits and underscores, and begins with a letter or"
              + " digit. Write it so.";
      case "maxLength" ->
          "This is too long. Shorten it to %,d characters.".formatted(limit.asInt());
      case "minimum" -> "This is too small. The least is " + limit.asText() + ".";
      case "maximum" -> "This is too large. The most is " + limit.asText() + ".";
      case "maxItems" -> "There are too many of these. Keep at most " + limit.asText() + ".";
      case "maxProperties" ->
          limit.asInt() == 0
              ? "Only a judgement describes grades. Take this away, or make the prompt a judgement."
              : "There are too many of these. Keep at most " + limit.asText() + ".";
      default -> "This does not fit the format. Hold it against the published schema.";
    };
  }

  private static String constant(JsonNode value) {
    return value.isBoolean()
        ? "Only a compliance prompt asks for a date. Take this away."
        : "This must be " + value.asText() + ".";
  }

  private static String type(JsonNode types) {
    if (types.isArray()) {
      var names = new ArrayList<String>();
      types.forEach(type -> names.add(type(type)));
      return String.join(" or ", names);
    }
    return switch (types.asText()) {
      case "string" -> "text";
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> types.asText();
    };
  }

  private static String values(JsonNode allowed) {
    var names = new ArrayList<String>();
    allowed.forEach(value -> names.add(value.asText()));
    return String.join(", ", names);
  }
}
