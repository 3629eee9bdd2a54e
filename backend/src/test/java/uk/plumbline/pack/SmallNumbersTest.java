package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.plumbline.pack.PackFigures.Figure;
import uk.plumbline.pack.PackFigures.Tally;
import uk.plumbline.pack.SmallNumbers.Part;

/** What a reader outside the service may see. */
class SmallNumbersTest {
  private final SmallNumbers outside = new SmallNumbers(true);

  private static List<String> words(List<Figure> figures) {
    return figures.stream().map(Figure::words).toList();
  }

  @Test
  void insideEverythingIsShown() {
    Figure figure = new SmallNumbers(false).alone("a", "A", 1, 3);

    assertThat(figure.words()).isEqualTo("1 of 3");
    assertThat(figure.count()).isEqualTo(1);
  }

  @Test
  void oneToFiveIsHiddenAndNoughtIsNot() {
    assertThat(outside.alone("a", "A", 0, 9).words()).isEqualTo("0% · 0 of 9");
    assertThat(outside.alone("a", "A", 5, 40).words()).isEqualTo("c of 40");
    assertThat(outside.alone("a", "A", 6, 40).words()).isEqualTo("15% · 6 of 40");
    assertThat(outside.alone("a", "A", 0, 0).words()).isEqualTo("No audits");
  }

  @Test
  void whatIsLeftOfTheWholeMustNotBeSmallEither() {
    Figure figure = outside.alone("a", "A", 38, 40);

    assertThat(figure.words()).isEqualTo("c of 40");
    assertThat(figure.proportion()).isNull();
    assertThat(figure.lower()).isNull();
  }

  @Test
  void oneHiddenRowTakesTheNextSmallestWithIt() {
    var rows =
        outside.rows(
            List.of(
                SmallNumbers.row("a", "A", 20, 40),
                SmallNumbers.row("b", "B", 3, 30),
                SmallNumbers.row("c", "C", 12, 60)));

    assertThat(words(rows)).containsExactly("50% · 20 of 40", "c of 30", "c of 60");
  }

  @Test
  void partsOfAKnownSumAreNeverHiddenOneByOne() {
    var parts = outside.parts(List.of(new Part("a", "A", 2), new Part("b", "B", 9)));

    assertThat(parts).extracting(Tally::words).containsExactly("c", "c");
  }

  @Test
  void totalsAreRounded() {
    Figure total = outside.total(SmallNumbers.row("total", "Total", 243, 412));

    assertThat(total.words()).isEqualTo("59% · about 240 of 410");
    assertThat(total.count()).isEqualTo(240);
  }
}
