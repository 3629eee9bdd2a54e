package uk.plumbline.reporting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The kinds of file that a set is given as; the {@code Accept} header chooses. */
enum FileKind {
  /** CSV, for Excel, Qlik, R and everything else. */
  CSV("csv", "text/csv; charset=utf-8", List.of("text/csv")),
  /** JSON Lines, for programs. */
  JSON_LINES("jsonl", "application/x-ndjson", List.of("application/x-ndjson", "application/jsonl"));

  private final String ending;
  private final String contentType;
  private final List<String> accepted;

  FileKind(String ending, String contentType, List<String> accepted) {
    this.ending = ending;
    this.contentType = contentType;
    this.accepted = accepted;
  }

  /**
   * The kind that is liked best, as RFC 9110, section 12.5.1, has it: of the ranges that a kind
   * falls in, the one that names it most exactly says how much it is liked, and a quality of 0 that
   * it is not taken. Of kinds that are liked the same, the one that is named more exactly is given,
   * then CSV, which is also given where nothing is said.
   *
   * @return empty where no kind will do
   */
  static Optional<FileKind> askedIn(HttpRequest<?> request) {
    var ranges = request.accept();
    if (ranges.isEmpty()) {
      return Optional.of(CSV);
    }
    return Arrays.stream(values())
        .flatMap(kind -> kind.liked(ranges).stream())
        .min(Comparator.comparing(Liked::quality).thenComparing(Liked::nearness).reversed())
        .map(Liked::kind);
  }

  /**
   * How a kind is liked.
   *
   * @param nearness how exactly it was named
   * @param quality from 0, not at all, to 1
   */
  private record Liked(FileKind kind, int nearness, BigDecimal quality) {}

  private Optional<Liked> liked(Collection<MediaType> ranges) {
    return ranges.stream()
        .map(range -> new Liked(this, nearness(range), range.getQualityAsNumber()))
        .filter(liked -> liked.nearness > 0)
        .max(Comparator.comparing(Liked::nearness).thenComparing(Liked::quality))
        .filter(liked -> liked.quality.signum() > 0);
  }

  /** How exactly a range names this kind: 3 by name, 2 by the first half of it, 1 as anything. */
  private int nearness(MediaType range) {
    if (range.getName().equals("*/*")) {
      return 1;
    }
    return accepted.stream()
        .mapToInt(
            name -> {
              if (name.equalsIgnoreCase(range.getName())) {
                return 3;
              }
              var all = range.getType() + "/*";
              return range.getName().equals(all)
                      && name.regionMatches(true, 0, all, 0, all.length() - 1)
                  ? 2
                  : 0;
            })
        .max()
        .orElse(0);
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
