package uk.plumbline.measure;

import uk.plumbline.download.FigureTable;
import uk.plumbline.measure.FigureLines.Line;
import uk.plumbline.measure.ModerationEffect.Figures;

/** The effect of moderation as a table: every figure of the rows, then of the totals. */
record ModerationEffectTable(ModerationEffect measure) implements FigureAnswer.InsideOnly {
  @Override
  public FigureTable inside() {
    return FigureLines.of(
        measure.rows(),
        measure.totals(),
        ModerationEffectTable::line,
        measure.definition().about("Good or better, and had all been moderated", measure.asAt()));
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
            .count("original_good", row.originalGood())
            .count("recorded_good", row.recordedGood())
            .count("moderated", row.moderated())
            .count("moderated_good", row.moderatedGood())
            .number("original", row.original())
            .number("recorded", row.recorded())
            .number("moderated_only", row.moderatedOnly())
            .number("estimate_had_all_been_moderated", row.estimate())
            .number("se_audits", row.seAudits())
            .number("se_team", row.seTeam())
            .number("effective_n", row.effectiveN())
            .number("lower", row.lower())
            .number("upper", row.upper())
            .number("bound_low", row.boundLow())
            .number("bound_high", row.boundHigh())
            .number("original_minus_estimate", row.originalMinusEstimate())
            .text("withheld", row.withheld())
            .text("note", row.note())
            .count("judgement.audits", row.judgement().audits())
            .count("judgement.original_good", row.judgement().originalGood())
            .count("judgement.moderated", row.judgement().moderated())
            .count("judgement.moderated_good", row.judgement().moderatedGood());
    row.strata()
        .forEach(
            stratum -> {
              var name =
                  "stratum." + stratum.grade() + (stratum.chosenByRule() ? ".rule" : ".drawn");
              line.count(name + ".audited", stratum.audited())
                  .count(name + ".moderated", stratum.moderated())
                  .count(name + ".moderated_good", stratum.moderatedGood());
            });
    return line;
  }
}
