package uk.plumbline.testing;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An import file for tests. Every row is a sound one but for what the test says of it: an internal
 * case-file audit of team north, drawn at random, judged good overall.
 */
public final class ImportFile {
  private static final Map<String, String> SOUND = sound();

  private final List<Map<String, String>> rows = new ArrayList<>();

  private ImportFile() {}

  /** A file without rows. */
  public static ImportFile empty() {
    return new ImportFile();
  }

  /** Adds a row: a reference, then columns and their cells in turn. */
  public ImportFile row(String reference, String... cells) {
    var row = new LinkedHashMap<>(SOUND);
    row.put("reference", reference);
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** Adds several like rows, references numbered from 1. */
  public ImportFile rows(int count, String stem, String... cells) {
    for (int number = 1; number <= count; number++) {
      row(stem + "-" + number, cells);
    }
    return this;
  }

  /** The file as CSV. */
  public String csv() {
    var columns = new LinkedHashSet<>(SOUND.keySet());
    rows.forEach(row -> columns.addAll(row.keySet()));
    return String.join(",", columns)
        + "\n"
        + rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining());
  }

  /** Sends the file; {@code query} is empty or begins with a question mark. */
  public Answer sendAs(Caller caller, String query) {
    return send(caller, query, csv().getBytes(StandardCharsets.UTF_8));
  }

  /** Imports the file, which must go in. */
  public void into(Council council) {
    sendAs(council.as("admin"), "").is(200);
  }

  /** Sends any bytes as an import. */
  public static Answer send(Caller caller, String query, byte[] body) {
    return caller.send(
        "POST",
        "/api/imports/audits" + query,
        BodyPublishers.ofByteArray(body),
        "Content-Type",
        "text/csv");
  }

  private static Map<String, String> sound() {
    var row = new LinkedHashMap<String, String>();
    row.put("reference", "");
    row.put("type", "case_file");
    row.put("origin", "internal");
    row.put("service", "help_and_protection");
    row.put("team", "north");
    row.put("audited_on", "2026-03-02");
    row.put("sampling", "random");
    row.put("framework", "ilacs");
    row.put("case_reference", "CF-1");
    row.put("auditor", "An auditor");
    row.put("overall_grade", "good");
    row.put("moderated_grade", "");
    row.put("moderated_on", "");
    return row;
  }
}
