package uk.plumbline.measure;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.measure.Coverage.Figures;
import uk.plumbline.measure.SecondCheckCsv.Line;

/** Coverage as CSV: a line for each team, then one for the total, with a column a population. */
final class CoverageCsv {
  private CoverageCsv() {}

  static String of(Coverage measure) {
    return SecondCheckCsv.of(
        Stream.concat(measure.rows().stream(), Stream.of(measure.total()))
            .map(CoverageCsv::line)
            .toList());
  }

  private static Line line(Figures row) {
    var line =
        new Line()
            .text("key", row.key())
            .text("label", row.label())
            .text("service", row.service())
            .count("audits", row.audits())
            .text(
                "last_audited_on",
                row.lastAuditedOn() == null ? null : row.lastAuditedOn().toString());
    row.cells()
        .forEach(
            cell ->
                line.count(
                    cell.population() == null ? "no_population" : "population." + cell.population(),
                    cell.audits()));
    share(line, "second_checked", row.secondChecked());
    share(line, "took_part", row.tookPart());
    share(line, "feedback", row.feedback());
    return line;
  }

  private static void share(Line line, String name, Share share) {
    if (share == null) {
      List.of(name, name + ".of", name + ".proportion").forEach(column -> line.text(column, null));
      return;
    }
    line.count(name, share.count())
        .count(name + ".of", share.of())
        .number(name + ".proportion", share.proportion());
  }
}
