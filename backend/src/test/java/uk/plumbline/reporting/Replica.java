package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Feed;

/**
 * What a reporting tool keeps of a set: loaded once, then brought up to date by what changed. It
 * holds the feed to its word as it goes.
 */
final class Replica {
  private static final String[] LINES = {"Accept", "application/x-ndjson"};

  private final Feed feed;
  private final Clients.Client client;
  private final FeedTable table;
  private final Map<String, JsonNode> rows = new TreeMap<>();
  private String token;
  private int changed;
  private int gone;

  Replica(Feed feed, Clients.Client client, FeedTable table) {
    this.feed = feed;
    this.client = client;
    this.table = table;
  }

  private String path() {
    return "/api/reporting/" + table.set().path();
  }

  /** Loads the set as a whole in place of what there is. */
  Replica load() {
    var answer = feed.get(client, path(), LINES).is(200);
    rows.clear();
    answer.lines().forEach(row -> assertThat(rows.put(key(row), row)).as("once").isNull());
    token = answer.header("Plumbline-Next-Token");
    return this;
  }

  /** Takes in what changed since. */
  Replica update() {
    var answer = feed.get(client, path() + "?changedSince=" + token, LINES).is(200);
    var met = new TreeMap<String, JsonNode>();
    for (var line : answer.lines()) {
      var row = ((ObjectNode) line).deepCopy();
      var change = row.remove("change").asText();
      assertThat(met.put(key(row), row)).as("a key once in an answer").isNull();
      if (change.equals("gone")) {
        rows.remove(key(row));
        gone++;
      } else {
        assertThat(change).isEqualTo("changed");
        rows.put(key(row), row);
        changed++;
      }
    }
    token = answer.header("Plumbline-Next-Token");
    return this;
  }

  private String key(JsonNode row) {
    return table.keys().stream().map(key -> row.get(key.name()).asText()).toList().toString();
  }

  /** Its rows, by key. */
  List<String> rows() {
    return rows.values().stream().map(JsonNode::toString).toList();
  }

  /** What its rows hold in some columns, with bars between and nothing for none. */
  List<String> values(List<String> columns) {
    return rows.values().stream().map(row -> values(row, columns)).toList();
  }

  /** The same of one row, of a file or of OData. */
  static String values(JsonNode row, List<String> columns) {
    return columns.stream()
        .map(column -> row.get(column).isNull() ? "" : row.get(column).asText())
        .collect(Collectors.joining("|"));
  }

  /** The token of the last answer. */
  String token() {
    return token;
  }

  /** Rows that changed, in all updates. */
  int changed() {
    return changed;
  }

  /** Rows that were gone, in all updates. */
  int gone() {
    return gone;
  }
}
