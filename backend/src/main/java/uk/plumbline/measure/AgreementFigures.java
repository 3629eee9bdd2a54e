package uk.plumbline.measure;

import java.util.List;
import java.util.function.Function;
import uk.plumbline.measure.GradeAgreement.Blind;
import uk.plumbline.measure.GradeAgreement.Figures;
import uk.plumbline.measure.GradeAgreement.Judged;
import uk.plumbline.measure.GradeAgreement.Weighted;
import uk.plumbline.statistics.Agreement;
import uk.plumbline.statistics.CheckedStratum;
import uk.plumbline.statistics.GradeTable;

/** Turns one row's counts into its figures of agreement. Pure: no database, no clock. */
final class AgreementFigures {
  private final SecondCheckRows.Row row;
  private final Strand strand;
  private final List<CheckedGrades.Stratum> strata;

  private AgreementFigures(SecondCheckRows.Row row) {
    this.row = row;
    this.strand = row.grades().strand();
    this.strata = row.grades().strata();
  }

  static Figures of(SecondCheckRows.Row row) {
    return new AgreementFigures(row).figures();
  }

  private Figures figures() {
    var settled = strata.stream().map(CheckedGrades.Stratum::settled).toList();
    var table = GradeTable.of(settled, strand.grades().size());
    var found = Agreement.of(table, strand.good());
    return new Figures(
        row.key(),
        row.label(),
        strand.type(),
        strand.scale(),
        ScaleGrade.of(strand),
        strata.stream().mapToLong(CheckedGrades.Stratum::audited).sum(),
        table.counts(),
        found.n(),
        found.exact(),
        found.withinOne(),
        found.lowered(),
        found.unchanged(),
        found.raised(),
        found.signTestP(),
        found.goodToNotGood(),
        found.notGoodToGood(),
        found.mcNemarP(),
        found.meanShift(),
        strata.stream().map(this::shown).toList(),
        Weighted.of(
            Agreement.weighted(settled, strand.good()),
            missing(CheckedGrades.Stratum::settled, "moderated").orNull()),
        blind(),
        judgement());
  }

  private GradeAgreement.Stratum shown(CheckedGrades.Stratum stratum) {
    return new GradeAgreement.Stratum(
        strand.grades().get(stratum.original()).code(),
        stratum.byRule(),
        stratum.audited(),
        stratum.moderated(),
        stratum.blind());
  }

  private Blind blind() {
    var checked = strata.stream().map(CheckedGrades.Stratum::blindly).toList();
    var table = GradeTable.of(checked, strand.grades().size());
    var weighted = checked.stream().anyMatch(stratum -> stratum.moderated() < stratum.audited());
    var found =
        weighted ? Agreement.weighted(checked, strand.good()) : Agreement.of(table, strand.good());
    var notes = missing(CheckedGrades.Stratum::blindly, "checked blind");
    if (notes.isEmpty()) {
      notes.addOn(found, table, strand, weighted);
    }
    return Blind.of(table.counts(), weighted, found, notes.orNull());
  }

  private AgreementNotes missing(
      Function<CheckedGrades.Stratum, CheckedStratum> checked, String how) {
    var notes = new AgreementNotes();
    notes.addMissing(strata, checked, strand, how);
    return notes;
  }

  private Judged judgement() {
    var table = row.grades().byJudgement();
    return new Judged(row.grades().chosenByJudgement(), table.total(), table.counts());
  }
}
