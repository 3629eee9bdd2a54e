package uk.plumbline.measure;

import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.FigureLines.Line;
import uk.plumbline.measure.GradeAgreement.Estimate;
import uk.plumbline.measure.GradeAgreement.Figures;

/** Agreement as a table: every figure of the rows, then of the totals. */
record GradeAgreementTable(GradeAgreement measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    return FigureLines.of(
        measure.rows(),
        measure.totals(),
        GradeAgreementTable::line,
        measure
            .definition()
            .about("Agreement of second checks with the auditors' grades", measure.asAt()));
  }

  @Override
  public String whyNotOutside() {
    return SecondCheckDefinition.WHY_NOT_OUTSIDE;
  }

  private static Line line(Figures row) {
    var line =
        new Line()
            .text("key", row.key())
            .text("label", row.label())
            .text("type", row.type())
            .text("scale", row.scale())
            .count("audits", row.audits())
            .count("n", row.n())
            .number("exact", row.exact())
            .number("within_one", row.withinOne())
            .count("lowered", row.lowered())
            .count("unchanged", row.unchanged())
            .count("raised", row.raised())
            .number("sign_test_p", row.signTestP())
            .count("good_to_not_good", row.goodToNotGood())
            .count("not_good_to_good", row.notGoodToGood())
            .number("mc_nemar_p", row.mcNemarP())
            .number("mean_shift", row.meanShift())
            .number("had_all_been_moderated.exact", row.hadAllBeenModerated().exact())
            .number("had_all_been_moderated.within_one", row.hadAllBeenModerated().withinOne())
            .number("had_all_been_moderated.mean_shift", row.hadAllBeenModerated().meanShift())
            .text("had_all_been_moderated.note", row.hadAllBeenModerated().note())
            .count("blind.n", row.blind().n())
            .text("blind.weighted", Boolean.toString(row.blind().weighted()))
            .number("blind.exact", row.blind().exact())
            .number("blind.within_one", row.blind().withinOne());
    coefficient(line, "blind.kappa", row.blind().kappa());
    coefficient(line, "blind.kappa_linear", row.blind().kappaLinear());
    coefficient(line, "blind.kappa_quadratic", row.blind().kappaQuadratic());
    coefficient(line, "blind.ac1", row.blind().ac1());
    coefficient(line, "blind.ac2_linear", row.blind().ac2Linear());
    coefficient(line, "blind.ac2_quadratic", row.blind().ac2Quadratic());
    return line.text("blind.note", row.blind().note())
        .count("judgement.audits", row.judgement().audits())
        .count("judgement.n", row.judgement().n())
        .table("table", row.grades(), row.table())
        .table("blind.table", row.grades(), row.blind().table())
        .table("judgement.table", row.grades(), row.judgement().table());
  }

  private static void coefficient(Line line, String name, Estimate found) {
    line.number(name, found == null ? null : found.value())
        .number(name + ".se", found == null ? null : found.se())
        .number(name + ".lower", found == null ? null : found.lower())
        .number(name + ".upper", found == null ? null : found.upper());
  }
}
