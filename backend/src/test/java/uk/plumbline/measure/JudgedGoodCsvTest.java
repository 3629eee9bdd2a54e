package uk.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.plumbline.download.FigureFiles;
import uk.plumbline.measure.JudgedGood.Figures;

class JudgedGoodCsvTest {
  private static final List<String> COLUMNS = List.of("good", "inadequate");

  @Test
  void nullsAreEmptyAndTheTotalComesLast() {
    var some = new GradeCounts(Map.of("good", 1L, "inadequate", 3L), 1, 1, 2);

    assertThat(csv(Figures.of("north", "North", GradeCounts.NONE, COLUMNS), some))
        .isEqualTo(
            """
            key,label,audits,grade.good,grade.inadequate,good,good_or_better,proportion_good,\
            proportion_good_or_better,interval95_lower,interval95_upper,moderated\r
            north,North,0,0,0,0,0,,,,,0\r
            ,Total,4,1,3,1,1,0.25,0.25,%s,%s,2\r
            """
                .formatted(
                    some.interval95().orElseThrow().lower(),
                    some.interval95().orElseThrow().upper()));
  }

  @Test
  void aTeamNamedLikeAFormulaComputesNothing() {
    var csv = csv(Figures.of("x", "=1+1, \"really\"", GradeCounts.NONE, COLUMNS), GradeCounts.NONE);

    assertThat(csv).contains("x,\"'=1+1, \"\"really\"\"\",0");
  }

  private static String csv(Figures row, GradeCounts total) {
    var asked =
        JudgedGoodQuestion.from(
            new SimpleHttpParameters(Map.of("by", List.of("team")), ConversionService.SHARED));
    var measure =
        new JudgedGood(
            Instant.EPOCH,
            JudgedGood.Definition.of(asked, List.of(), false),
            List.of(row),
            Figures.of(null, "Total", total, COLUMNS),
            List.of());
    return FigureFiles.csv(new JudgedGoodTable(measure).inside());
  }
}
