package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.SpreadsheetCell;

/** What the database copies out comes back the same from a CSV reader and from a JSON parser. */
class RowFormatsTest {
  private static final List<String> NAMES = List.of("word", "when", "is", "many");
  private static final List<FeedType> TYPES =
      List.of(FeedType.TEXT, FeedType.INSTANT, FeedType.TRUTH, FeedType.LARGE_NUMBER);

  private static String written(RowFormat format, String line) {
    var out = new Bytes(8);
    format.begin(out);
    CopiedRow.write(line.getBytes(StandardCharsets.UTF_8), format, out);
    return new String(out.copy(), StandardCharsets.UTF_8);
  }

  private static String csv(String line) {
    return written(new CsvRows(NAMES, TYPES), line);
  }

  @Test
  void aRowIsWrittenAsTheFeedHasIt() {
    var line = "good\t2026-03-31 12:00:00.5+00\tt\t9007199254740993\n";

    assertThat(csv(line))
        .isEqualTo("word,when,is,many\r\ngood,2026-03-31T12:00:00.5Z,true,9007199254740993\r\n");
    assertThat(written(JsonRows.lines(NAMES, TYPES), line))
        .isEqualTo(
            "{\"word\":\"good\",\"when\":\"2026-03-31T12:00:00.5Z\",\"is\":true,\"many\":9007199254740993}\n");
    assertThat(written(new JsonRows(NAMES, TYPES, "", true), line))
        .endsWith("\"many\":\"9007199254740993\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-07-01 13:00:00.5+01", "2026-07-01 07:00:00-05", "+00:30", "00", ""})
  void anInstantOfAnotherZoneIsNotPassedOffAsOneOfUtc(String instant) {
    assertThatThrownBy(() -> csv("good\t" + instant + "\tt\t1\n"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noValueAndNoTextAreTwoThings() {
    assertThat(csv("\\N\t\\N\t\\N\t\\N\n")).endsWith("\r\n,,,\r\n");
    assertThat(csv("\t\\N\tf\t\\N\n")).endsWith("\r\n\"\",,false,\r\n");
    assertThat(written(JsonRows.lines(NAMES, TYPES), "\t\\N\tf\t\\N\n"))
        .isEqualTo("{\"word\":\"\",\"when\":null,\"is\":false,\"many\":null}\n");
    assertThat(csv("\\\\N\t\\N\tf\t\\N\n")).contains("\r\n\"\\N\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        ";=1",
        "\"=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF20x"
      })
  void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    var read = new String[1];
    var line = copied(text) + "\t\\N\tt\t\\N\n";
    CsvReader.builder().ofCsvRecord(csv(line)).forEach(row -> read[0] = row.getField(0));

    assertThat(read[0]).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @CsvSource({"Help and protection", "Nowhere-on-Sea", "'a,b'", "'say \"hello\"'", "'Ünder'"})
  void everythingElseStaysAsItIs(String text) {
    var rows = new ArrayList<CsvRecord>();
    CsvReader.builder().ofCsvRecord(csv(copied(text) + "\t\\N\tt\t\\N\n")).forEach(rows::add);

    assertThat(rows.getLast().getField(0)).isEqualTo(text);
  }

  /** As PostgreSQL's copy writes a text. */
  private static String copied(String text) {
    return text.replace("\\", "\\\\")
        .replace("\b", "\\b")
        .replace("\f", "\\f")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("\u000b", "\\v");
  }

  @Property
  void anyTextComesBack(@ForAll @Size(max = 3) List<String> texts) throws IOException {
    var storable =
        texts.stream()
            .map(text -> text.replace("\u0000", ""))
            .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .toList();
    var names = List.of("a", "b", "c").subList(0, storable.size());
    var types = names.stream().map(name -> FeedType.TEXT).toList();
    if (names.isEmpty()) {
      return;
    }
    var line = String.join("\t", storable.stream().map(RowFormatsTest::copied).toList()) + "\n";

    var json = new ObjectMapper().readTree(written(JsonRows.lines(names, types), line));
    var rows = new ArrayList<CsvRecord>();
    CsvReader.builder().ofCsvRecord(written(new CsvRows(names, types), line)).forEach(rows::add);
    for (int at = 0; at < names.size(); at++) {
      assertThat(json.get(names.get(at)).asText()).isEqualTo(storable.get(at));
      assertThat(rows.getLast().getField(at)).isEqualTo(SpreadsheetCell.safe(storable.get(at)));
    }
  }
}
