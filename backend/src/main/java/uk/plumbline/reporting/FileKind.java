package uk.plumbline.reporting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Optional;

/** The kinds of file that a set is given as; the {@code Accept} header chooses. */
enum FileKind {
  /** CSV, for Excel, Qlik, R and everything else. */
  CSV("csv", "text/csv; charset=utf-8", List.of(FileKind.CSV_TYPE)),
  /** JSON Lines, for programs. */
  JSON_LINES(
      "jsonl", "application/x-ndjson", List.of(FileKind.NDJSON_TYPE, FileKind.JSON_LINES_TYPE));

  static final String CSV_TYPE = "text/csv";
  static final String NDJSON_TYPE = "application/x-ndjson";
  static final String JSON_LINES_TYPE = "application/jsonl";

  private final String ending;
  private final String contentType;
  private final List<String> accepted;

  FileKind(String ending, String contentType, List<String> accepted) {
    this.ending = ending;
    this.contentType = contentType;
    this.accepted = accepted;
  }

  /** The first kind that is asked for; CSV where anything will do. */
  static Optional<FileKind> askedIn(HttpRequest<?> request) {
    if (request.accept().isEmpty()) {
      return Optional.of(CSV);
    }
    return request.accept().stream().flatMap(type -> matching(type).stream()).findFirst();
  }

  private static Optional<FileKind> matching(MediaType type) {
    for (var kind : values()) {
      for (var name : kind.accepted) {
        if (type.getName().equals(name) || type.matches(MediaType.of(name))) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** The media type as answered. */
  MediaType type() {
    return MediaType.of(contentType);
  }

  /** The ending of the file's name, without a dot. */
  String ending() {
    return ending;
  }

  /** Writes rows so. */
  RowFormat format(List<String> names, List<FeedType> types) {
    return this == CSV ? new CsvRows(names, types) : JsonRows.lines(names, types);
  }
}
