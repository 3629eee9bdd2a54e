package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.access.SignedIn;
import uk.plumbline.tool.Form;

/** What an audit asks, how it came to say what it says, and what was found before it. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class HistoryController {
  private final ReadHistory read;
  private final JsonMapper json;

  HistoryController(ReadHistory read, JsonMapper json) {
    this.read = read;
    this.json = json;
  }

  /**
   * @param audit null where the case was not audited before, or not for the reader to know
   */
  @Serdeable
  record PreviousAudit(@Nullable EarlierAudit audit) {}

  /**
   * @param audit the audit as the interface gave it in full
   */
  @Serdeable
  record VersionResponse(int number, Instant finalisedAt, Instant replacedAt, JsonNode audit) {}

  @Get("/form")
  @SignedIn
  Form getForm(UUID id, Person by) {
    return read.form(id, by);
  }

  @Get("/previous")
  @SignedIn
  PreviousAudit getPreviousAudit(UUID id, Person by) {
    return new PreviousAudit(read.previous(id, by).orElse(null));
  }

  @Get("/changes")
  @SignedIn
  ChangeList listChanges(UUID id, Person by) {
    return read.changes(id, by);
  }

  @Get("/earlier-versions/{number}")
  @SignedIn
  VersionResponse getEarlierVersion(UUID id, int number, Person by) {
    var version = read.earlierVersion(id, number, by);
    return new VersionResponse(
        version.number(), version.finalisedAt(), version.replacedAt(), tree(version.content()));
  }

  private JsonNode tree(String content) {
    try {
      return json.readValue(content, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
