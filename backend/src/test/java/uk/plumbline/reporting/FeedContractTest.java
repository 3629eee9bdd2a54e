package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.plumbline.publication.SmallNumbers;
import uk.plumbline.testing.Counted;

/**
 * Reports of councils are built on the feed's columns. What a version had is kept in a file that is
 * never edited; {@code -Dplumbline.write-feed=true} writes that of a new version.
 */
@MicronautTest(transactional = false)
class FeedContractTest {
  private static final Path VERSIONS = Path.of("src", "test", "resources", "feed");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final FeedCatalogue catalogue;

  FeedContractTest(FeedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** By set, and in each by column: what it holds, with a star where it is of the key. */
  private TreeMap<String, TreeMap<String, String>> now() {
    return catalogue.all().stream()
        .collect(
            Collectors.toMap(
                table -> table.set().setName(),
                table ->
                    table.columns().stream()
                        .collect(
                            Collectors.toMap(
                                FeedColumn::name,
                                column -> column.type().code() + (column.isKey() ? "*" : ""),
                                (one, other) -> one,
                                TreeMap::new)),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Map<String, Map<String, String>> kept(Path version) throws IOException {
    return JSON.readValue(version.toFile(), new TypeReference<>() {});
  }

  private static Path file(String version) {
    return VERSIONS.resolve("feed-" + version + ".json");
  }

  @Test
  void theColumnsAreThoseOfTheVersion() throws IOException {
    var file = file(FeedVersion.TEXT);
    if (Boolean.getBoolean("plumbline.write-feed") && !Files.exists(file)) {
      Files.createDirectories(VERSIONS);
      Files.writeString(file, JSON.writeValueAsString(now()) + "\n");
    }

    assertThat(file)
        .as("Raise FeedVersion: MAJOR where a column goes or changes, MINOR where one is added")
        .exists();
    assertThat(kept(file)).isEqualTo(now());
  }

  @Test
  void nothingGoesOrChangesWithinAMajorVersion() throws IOException {
    try (var files = Files.list(VERSIONS)) {
      List<Path> earlier =
          files
              .filter(
                  path ->
                      path.getFileName().toString().startsWith("feed-" + FeedVersion.MAJOR + "."))
              .toList();

      assertThat(earlier).isNotEmpty();
      for (var version : earlier) {
        for (var set : kept(version).entrySet()) {
          assertThat(now()).containsKey(set.getKey());
          assertThat(now().get(set.getKey())).containsAllEntriesOf(set.getValue());
        }
      }
    }
  }

  @Test
  void codesAreExplainedForColumnsThatThereAre() {
    var columns =
        now().values().stream().flatMap(set -> set.keySet().stream()).collect(Collectors.toSet());

    assertThat(columns)
        .containsAll(Counted.query("select distinct field from reporting.codes order by 1"));
  }

  @Test
  void smallNumbersAreThoseOfPublication() {
    var rule = SmallNumbers.PUBLICATION;

    assertThat(
            Counted.query(
                "select distinct small_number_low || '-' || small_number_high from reporting.measures"))
        .containsExactly(rule.low() + "-" + rule.high());
  }
}
