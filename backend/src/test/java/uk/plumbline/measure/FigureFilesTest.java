package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.download.Cell;
import uk.plumbline.download.FigureFiles;
import uk.plumbline.download.FigureTable;
import uk.plumbline.download.FileFormat;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;

@MicronautTest(transactional = false)
class FigureFilesTest {
  private static final String COMPARISON = "comparison?team=north&withTeam=south";

  private final Council council;

  FigureFilesTest(Council council) {
    this.council = council;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
    var file = ImportFile.empty();
    audits(file, "north", "help_and_protection", 28, 30);
    audits(file, "south", "help_and_protection", 12, 24);
    audits(file, "care", "corporate_parenting", 1, 3);
    file.into(council);
  }

  private static void audits(ImportFile file, String team, String service, int good, int of) {
    rows(file, team, service, good, "good");
    rows(file, team, service, of - good, "inadequate");
  }

  private static void rows(ImportFile file, String team, String service, int many, String grade) {
    file.rows(many, team + "-" + grade, "team", team, "service", service, "overall_grade", grade);
  }

  private Answer ask(String question, String accept) {
    return council
        .as("improvement")
        .send("GET", "/api/measures/" + question, BodyPublishers.noBody(), "Accept", accept);
  }

  private List<String> lines(String question) {
    return List.of(ask(question, "text/csv").is(200).http().body().split("\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "judged-good?by=team",
        "funnel",
        COMPARISON,
        "trend",
        "areas-by-team",
        "changes",
        "coverage",
        "completion",
        "agreement",
        "moderation-effect?by=team",
        "involvement?by=team"
      })
  void everyMeasureComesAsEitherFile(String question) {
    var csv = ask(question, "text/csv").is(200);
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(csv.header("Content-Disposition"))
        .matches("attachment; filename=\"[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.csv\"");

    var workbook = ask(question, FileFormat.XLSX_TYPE).is(200);
    assertThat(workbook.header("Content-Type")).isEqualTo(FileFormat.XLSX_TYPE);
    assertThat(workbook.header("Content-Disposition")).endsWith(".xlsx\"");
  }

  @Test
  void theFunnelsFileHasWhatThePageHas() {
    var lines = lines("funnel");

    assertThat(lines.getFirst())
        .isEqualTo(
            "key,label,audits,judged_so,proportion,interval95_lower,interval95_upper,"
                + "limit95_lower,limit95_upper,limit998_lower,limit998_upper,flag");
    assertThat(lines).anyMatch(line -> line.startsWith("south,South,24,12,0.5,"));
  }

  @Test
  void outsideNoSmallNumberStandsAndTheProfileIsNamed() {
    // Of the north two were not good, the whole of care is small: the rest follows from the total.
    var lines = lines("judged-good?by=team&profile=publication");

    assertThat(lines)
        .contains(
            "care,Care,c,c,c,c,c,publication",
            "north,North,30,c,c,c,c,publication",
            "south,South,c,c,c,c,c,publication",
            ",Total,60,40,72,59,82,publication");
  }

  @Test
  void aTrueNoughtIsShownAndWhereNothingAppliesThatIsSaid() {
    var lines = lines("judged-good?by=team&profile=publication");

    assertThat(lines).anyMatch(line -> line.endsWith(",0,0,z,z,z,publication"));
  }

  @Test
  void aComparisonForOutsideGivesNoDifference() {
    assertThat(lines(COMPARISON + "&profile=publication"))
        .hasSize(3)
        .contains("first,North,30,c,c,c,c,publication");
  }

  @Test
  void supervisionComesAsEitherFileToWhoeverMayReadIt() {
    assertThat(ask("supervision", FileFormat.XLSX_TYPE).is(200).header("Content-Type"))
        .isEqualTo(FileFormat.XLSX_TYPE);
    assertThat(lines("supervision").getFirst()).startsWith("kind,area,area_label,key,label,audits");
    refusesOutside("supervision?profile=publication");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "areas-by-team?",
        "changes?",
        "completion?",
        "agreement?",
        "moderation-effect?",
        "involvement?by=team&"
      })
  void whatNoRuleMakesFitForOutsideIsRefusedWithTheReason(String question) {
    refusesOutside(question + "profile=publication");
    ask(question + "profile=internal", "text/csv").is(200);
  }

  private void refusesOutside(String question) {
    var refused = ask(question, FileFormat.XLSX_TYPE).isProblem(400, "bad-request");
    refused.pointsAt("#/query/profile");
    assertThat(refused.http().body()).contains("not given for use outside the service");
  }

  @Test
  void coverageForOutsideSaysHowManyOfEachTeamsAuditsWereSecondChecked() {
    var lines = lines("coverage?profile=publication");

    assertThat(lines.getFirst()).contains(",audits,second_checked,percent_second_checked,");
    assertThat(lines)
        .contains(
            "care,Care,c,c,c,c,c,publication",
            "north,North,30,0,0,0,11,publication",
            // A total of second checks would tell that the hidden teams had none either.
            ",Total,60,c,c,c,c,publication");
  }

  @Test
  void aWorkbookOfEachMeasureSaysWhatItsFiguresAre() throws IOException {
    var about =
        sheets(council.as("improvement").download("/api/measures/coverage", FileFormat.XLSX_TYPE))
            .get("xl/sharedStrings.xml");

    assertThat(about)
        .contains("What has been audited", "As at", "(London)", "Fewer than 5", "all teams");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "publication&profile=internal"})
  void aProfileThatIsNotKnownIsRefused(String profile) {
    ask("funnel?profile=" + profile, "text/csv")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/profile");
  }

  @Test
  void onlyFilesHaveAProfile() {
    ask("funnel?profile=publication", "application/json")
        .isProblem(400, "bad-request")
        .pointsAt("#/query/profile");
  }

  @Test
  void aWorkbookHoldsNumbersAndNoFormulasAndSaysWhatItIs() throws IOException {
    var sheets =
        sheets(
            new FigureTable(
                List.of("label", "audits", "share"),
                List.of(List.of(Cell.text("=1+1"), Cell.count(7), Cell.number(0.5))),
                List.of(new FigureTable.Fact("As at", "3 November 2026"))));

    assertThat(sheets.get("xl/workbook.xml")).contains("name=\"Figures\"", "name=\"About\"");
    assertThat(sheets.get("xl/worksheets/sheet1.xml"))
        .contains("<v>7</v>", "<v>0.5</v>")
        .doesNotContain("<f>");
    assertThat(sheets.get("xl/sharedStrings.xml"))
        .contains("&apos;=1+1", "As at", "3 November 2026")
        .doesNotContain(">=1+1");
  }

  private static Map<String, String> sheets(FigureTable table) throws IOException {
    return sheets(FigureFiles.xlsx(table));
  }

  private static Map<String, String> sheets(byte[] workbook) throws IOException {
    // By its table of contents, as spreadsheets open it: sizes stand there, not before each part.
    var file = Files.createTempFile("figures", ".xlsx");
    var found = new HashMap<String, String>();
    Files.write(file, workbook);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var content = zip.getInputStream(entry).readAllBytes();
        found.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return found;
  }
}
