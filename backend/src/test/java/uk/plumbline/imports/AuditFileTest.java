package uk.plumbline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.ImportFile;

class AuditFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String SOUND = ImportFile.empty().row("A-1").csv();

  @Test
  void aSoundRowIsReadAsItIs() {
    var file = read(ImportFile.empty().row("A-1", "area.in_care", "outstanding").csv());

    assertThat(file.errors().isEmpty()).isTrue();
    assertThat(file.size()).isEqualTo(1);
    var row = file.rows().getFirst();
    assertThat(row.isWhole()).isTrue();
    assertThat(row.line()).isEqualTo(2);
    assertThat(row.auditedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(row.grades()).isEqualTo(Map.of("overall", "good", "in_care", "outstanding"));
  }

  @Test
  void aByteOrderMarkQuotesOtherLineEndsAndEmptyLinesAreTakenAsTheyCome() {
    var text = "\uFEFF" + SOUND.replace("An auditor", "\"An \"\"auditor\"\"\"");

    for (var end : new String[] {"\n", "\r\n", "\r"}) {
      var file = read(text.replace("\n", end) + end + ",,,,,,,,,,,," + end);
      assertThat(file.errors().kept()).isEmpty();
      assertThat(file.size()).isEqualTo(1);
      assertThat(file.rows().getFirst().auditor()).isEqualTo("An \"auditor\"");
    }
  }

  @Test
  void columnsMayComeInAnyOrder() {
    var lines = SOUND.split("\n");

    var file = read(reversed(lines[0]) + "\n" + reversed(lines[1]));

    assertThat(file.errors().kept()).isEmpty();
    assertThat(file.rows()).isEqualTo(read(SOUND).rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF", "  \r\n"})
  void anEmptyFileIsRefused(String text) {
    assertFault(read(text), 1, null, "The file is empty.");
  }

  @Test
  void aHeaderAloneIsRefused() {
    assertFault(read(SOUND.split("\n")[0]), 1, null, "The file has a header but no audits.");
  }

  @Test
  void windows1252BytesAreFoundOnTheirLine() {
    var text = ImportFile.empty().row("A-1").row("A-2", "auditor", "Zoë").csv();

    var file = AuditFile.read(text.getBytes(Charset.forName("windows-1252")), TODAY);

    assertFault(file, 3, null, "not UTF-8");
    assertThat(file.errors().kept().getFirst().remedy()).contains("CSV UTF-8");
  }

  @Test
  void utf16AndWorkbooksAreNamedForWhatTheyAre() {
    assertFault(AuditFile.read(SOUND.getBytes(StandardCharsets.UTF_16), TODAY), 1, null, "UTF-16");
    assertFault(AuditFile.read(new byte[] {'P', 'K', 3, 4, 20}, TODAY), 1, null, "workbook");
  }

  @Test
  void aLoneSurrogateIsNoUtf8() {
    var bytes = SOUND.getBytes(StandardCharsets.ISO_8859_1);
    var at = SOUND.indexOf("An auditor");
    System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, bytes, at, 3);

    assertFault(AuditFile.read(bytes, TODAY), 2, null, "not UTF-8");
  }

  @Test
  void nulIsFoundOnItsLine() {
    assertFault(read(SOUND.replace("An auditor", "An\0auditor")), 2, null, "NUL");
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'\t', tabs", "'|', bars"})
  void anotherSeparatorIsExplained(String separator, String name) {
    assertFault(read(SOUND.replace(",", separator)), 1, null, "separated by " + name);
  }

  @Test
  void missingUnknownAndDoubleColumnsAreAllNamed() {
    var errors =
        read(SOUND.replace("reference,type", "Ref,type,type").replace("sampling", "sampled"))
            .errors()
            .kept();

    assertThat(errors)
        .extracting(ImportError::column)
        .containsExactlyInAnyOrder("ref", "type", "sampled", "reference", "sampling");
    assertThat(errors).extracting(ImportError::line).containsOnly(1L);
  }

  @Test
  void theOverallJudgementHasItsOwnColumn() {
    var file = read(SOUND.replace("moderated_on\n", "moderated_on,area.overall\n"));

    assertThat(file.errors().kept().getFirst().remedy()).contains("overall_grade");
  }

  @Test
  void unbalancedQuotesAreReportedWhereTheyBegin() {
    var text = ImportFile.empty().row("A-1").row("A-2", "auditor", "\"An auditor").row("A-3").csv();

    assertFault(read(text), 3, null, "quotation marks");
  }

  @Test
  void aLineWithTooFewCellsDoesNotHideTheFaultsOfOthers() {
    var text = SOUND + "A-2,case_file\n" + SOUND.split("\n")[1].replace("case_file", "casefile");

    assertThat(read(text).errors().kept())
        .extracting(ImportError::line)
        .containsExactly(3L, 4L, 4L);
  }

  @ParameterizedTest
  @CsvSource({
    "reference, '', The cell is empty.",
    "reference, A 1, has a form that is not taken",
    "type, case, is not a known type",
    "origin, elsewhere, is not a known origin",
    "sampling, all, is not a known sampling",
    "service, '', The cell is empty.",
    "team, '', The cell is empty.",
    "framework, '', The cell is empty.",
    "auditor, '', The cell is empty.",
    "audited_on, '', The cell is empty.",
    "audited_on, 21/11/2026, is not a date",
    "audited_on, 2026-02-30, is not a date",
    "audited_on, 2026-2-3, is not a date",
    "audited_on, 2026-11-22, in the future",
    "audited_on, 1026-11-22, before 1900",
    "case_reference, Sam, has a form that is not taken",
    "case_reference, 1, has a form that is not taken",
    "overall_grade, '', no grade at all",
    "moderated_grade, good, one of the two is missing",
    "moderated_on, 2026-03-09, one of the two is missing",
    "auditor, =HYPERLINK(A1), begins like a formula",
    "auditor, +44, begins like a formula",
    "auditor, @cmd, begins like a formula",
    "auditor, -2, begins like a formula",
    "team, '\tNorth', begins like a formula"
  })
  void aBadCellIsReportedWithItsLineColumnAndRemedy(String column, String cell, String detail) {
    var file = read(ImportFile.empty().row("A-0").row("A-1", column, cell).csv());

    assertThat(file.errors().kept()).hasSize(1);
    var fault = file.errors().kept().getFirst();
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.detail()).contains(detail);
    assertThat(fault.remedy()).isNotBlank();
    assertThat(file.rows()).filteredOn(ImportRow::isWhole).hasSize(1);
  }

  @Test
  void overlongCellsAndInvisibleCharactersAreRefused() {
    assertFault(
        read(ImportFile.empty().row("A-1", "auditor", "x".repeat(101)).csv()),
        2,
        "auditor",
        "longer than 100");
    assertFault(
        read(ImportFile.empty().row("A-1", "team", "\"No\nrth\"").csv()), 2, "team", "line break");
    assertFault(
        read(ImportFile.empty().row("A-1", "team", "x".repeat(10_001)).csv()), 2, null, "longer");
  }

  @Test
  void moreColumnsThanAnImportCanHoldAreRefused() {
    assertFault(read("a,".repeat(1_000_000)), 1, null, "more columns");
  }

  @Test
  void aReferenceIsTakenOncePerFile() {
    var file = read(ImportFile.empty().row("A-1").row("A-2").row("A-1").csv());

    assertFault(file, 4, "reference", "on line 2 already");
  }

  @Test
  void aModerationComesAfterItsAuditAndHasAGradeToModerate() {
    assertFault(
        read(
            ImportFile.empty()
                .row("A-1", "moderated_grade", "good", "moderated_on", "2026-03-01")
                .csv()),
        2,
        "moderated_on",
        "before the audit");
    assertFault(
        read(
            ImportFile.empty()
                .row(
                    "A-1",
                    "overall_grade",
                    "",
                    "area.in_care",
                    "good",
                    "moderated_grade",
                    "good",
                    "moderated_on",
                    "2026-03-09")
                .csv()),
        2,
        "overall_grade",
        "no overall grade");
  }

  @Test
  void noMoreThanTenThousandFaultsAreListedButAllAreCounted() {
    var file = read(ImportFile.empty().rows(10_050, "A", "type", "none").csv());

    assertThat(file.errors().count()).isEqualTo(10_050);
    assertThat(file.errors().kept()).hasSize(10_000);
  }

  @Test
  void aCaseReferenceIsNotRepeatedSinceItMayBeAName() {
    var file = read(ImportFile.empty().row("A-1", "case_reference", "Samira").csv());

    assertThat(file.errors().kept().getFirst().toString()).doesNotContain("Samira");
  }

  private static AuditFile read(String text) {
    return AuditFile.read(text.getBytes(StandardCharsets.UTF_8), TODAY);
  }

  private static void assertFault(AuditFile file, long line, String column, String detail) {
    assertThat(file.errors().kept()).hasSize(1);
    var fault = file.errors().kept().getFirst();
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.column()).isEqualTo(column);
    assertThat(fault.detail()).contains(detail);
    assertThat(fault.remedy()).isNotBlank();
  }

  private static String reversed(String line) {
    return String.join(",", List.of(line.split(",", -1)).reversed());
  }
}
