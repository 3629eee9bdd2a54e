package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;

/** The document of a pack: what it says, and that people who listen to it hear it in order. */
@MicronautTest(transactional = false)
class PackPdfTest {
  @Inject Council council;

  private Caller improvement;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
    ImportFile.empty()
        .rows(31, "N", "overall_grade", "good")
        .rows(9, "R", "overall_grade", "requires_improvement")
        .rows(12, "C", "team", "care", "service", "corporate_parenting")
        .rows(4, "S", "team", "south", "overall_grade", "inadequate", "area.leaders", "good")
        .into(council);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static List<PDStructureElement> elements(PDDocument document) {
    var found = new ArrayList<PDStructureElement>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> found) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        collect(element, found);
      }
    }
  }

  @Test
  void itIsTaggedSoThatItCanBeListenedTo() throws IOException {
    Answer pack = AskedPack.made(improvement, AskedPack.of("fortnightly", ""));

    try (var document = Loader.loadPDF(improvement.download(AskedPack.path(pack) + "/pdf"))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("December meeting, 2 December 2026");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle())
          .isEqualTo("Where the service stands");

      var elements = elements(document);
      assertThat(elements)
          .extracting(PDStructureElement::getStructureType)
          .contains("H1", "H2", "Table", "TH", "TD", "Figure");
      var figures = elements.stream().filter(e -> e.getStructureType().equals("Figure")).toList();
      assertThat(figures).hasSize(2);
      assertThat(figures.getFirst().getAlternateDescription()).contains("one a team");
      assertThat(figures.getLast().getAlternateDescription()).contains("in time");
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void itSaysTheCountsThatTheMeasuresGiveOfItsInstant() throws IOException {
    Answer pack = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    String text = text(improvement.download(AskedPack.path(pack) + "/pdf"));

    Answer measured =
        improvement
            .get(
                "/api/measures/judged-good?by=team&type=case_file&sampling=random,census"
                    + "&from=2026-01-01&to=2026-10-31&asAt="
                    + pack.text("/asAt"))
            .is(200);
    assertThat(measured.at("/total/audits").asInt()).isEqualTo(56);
    for (var row : measured.at("/rows")) {
      long count = row.path("goodOrBetter").asLong();
      long of = row.path("audits").asLong();
      assertThat(text).contains(row.path("label").asText() + " " + Proportions.inWords(count, of));
    }
    assertThat(text)
        .contains("77% of 56 case files were judged good or better (43)")
        .contains("North 78% · 31 of 40")
        .contains("South 0 of 4")
        .contains("None were raised.")
        .contains("Figures as at " + PackWords.moment(java.time.Instant.parse(pack.text("/asAt"))))
        .contains("Page 1 of ");
  }

  @Test
  void whatIsTypedStaysText() throws IOException {
    Answer pack =
        AskedPack.made(
            improvement,
            AskedPack.of(
                "self_evaluation",
                """
                , "answers": {"known": "Plans <b>drift</b> & visits\\nare late: 5 < 6 \\u0007.",
                 "knownHow": "From audits.", "next": "\\"Visit\\" sooner 😀"}
                """));

    String text = text(improvement.download(AskedPack.path(pack) + "/pdf"));

    assertThat(text)
        .contains("What do you know about the quality of practice?")
        .contains("Plans <b>drift</b> & visits are late: 5 < 6")
        .contains("\"Visit\" sooner");
  }
}
