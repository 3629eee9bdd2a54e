package uk.plumbline.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.ledger.Ledger.AreaFigures;
import uk.plumbline.ledger.Ledger.Blind;
import uk.plumbline.ledger.Ledger.Entry;
import uk.plumbline.ledger.Ledger.Estimate;
import uk.plumbline.ledger.Ledger.Move;
import uk.plumbline.shared.Labelled;
import uk.plumbline.statistics.Agreement;
import uk.plumbline.statistics.GradeTable;

/**
 * Turns second-checked grades into a ledger's entries and figures. Pure: no database, no clock.
 *
 * @param rows newest check first, an audit's areas in the order of the form
 * @param frameworks every framework, newest first
 */
record LedgerFigures(List<LedgerRow> rows, List<Framework> frameworks) {
  /** From so many blind checks on a coefficient says more than chance. */
  static final int ENOUGH = 20;

  /** Audit by audit. */
  List<Entry> entries() {
    var byAudit = new LinkedHashMap<UUID, List<LedgerRow>>();
    rows.forEach(row -> byAudit.computeIfAbsent(row.auditId(), id -> new ArrayList<>()).add(row));
    return byAudit.values().stream().map(this::entry).toList();
  }

  private Entry entry(List<LedgerRow> areas) {
    var audit = areas.getFirst();
    return new Entry(
        audit.auditId(),
        audit.reference(),
        audit.type(),
        audit.auditedOn(),
        audit.decidedAt(),
        audit.blind(),
        areas.stream().map(this::move).toList());
  }

  private Move move(LedgerRow row) {
    var framework = frameworkOf(row.frameworkCode());
    var original = grade(framework, row.originalGradeCode());
    var settled = grade(framework, row.settledGradeCode());
    return new Move(
        row.areaCode(),
        framework.labelOf(row.areaCode()),
        new Labelled(original.code(), original.label()),
        new Labelled(settled.code(), settled.label()),
        direction(Integer.compare(settled.rank(), original.rank())));
  }

  private static String direction(int step) {
    if (step == 0) {
      return "unchanged";
    }
    return step < 0 ? "lowered" : "raised";
  }

  /** Area by area: the newest framework first, then in the order of the form, overall last. */
  List<AreaFigures> areas() {
    var found =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    LedgerRow::frameworkCode, Collectors.groupingBy(LedgerRow::areaCode)));
    return frameworks.stream()
        .filter(framework -> found.containsKey(framework.code()))
        .flatMap(framework -> ofFramework(framework, found.get(framework.code())).stream())
        .toList();
  }

  private List<AreaFigures> ofFramework(Framework framework, Map<String, List<LedgerRow>> byArea) {
    var order = new ArrayList<>(framework.areas().stream().map(area -> area.code()).toList());
    order.add(Framework.OVERALL);
    return order.stream()
        .filter(byArea::containsKey)
        .map(area -> figures(framework, area, byArea.get(area)))
        .toList();
  }

  private AreaFigures figures(Framework framework, String area, List<LedgerRow> checked) {
    var moved = agreement(framework, checked, LedgerRow::settledGradeCode);
    var blind =
        agreement(
            framework,
            checked.stream().filter(LedgerRow::isBlindAndByDesign).toList(),
            LedgerRow::secondGradeCode);
    return new AreaFigures(
        new Labelled(framework.code(), framework.label()),
        area,
        framework.labelOf(area),
        moved.n(),
        moved.lowered(),
        moved.unchanged(),
        moved.raised(),
        moved.exact(),
        moved.meanShift(),
        blind(blind));
  }

  private static Blind blind(Agreement found) {
    if (found.n() < ENOUGH) {
      return new Blind(
          found.n(),
          null,
          null,
          "A coefficient is given from %d blind second checks. There %s %d."
              .formatted(ENOUGH, found.n() == 1 ? "is" : "are", found.n()));
    }
    return new Blind(
        found.n(),
        Estimate.of(found.kappaQuadratic()),
        Estimate.of(found.ac2Quadratic()),
        found.kappaQuadratic() == null
            ? "Every grade was the same: there is no variation to measure, so there is no kappa."
            : "It speaks of the audits checked, which were not chosen to be like the rest.");
  }

  private static Agreement agreement(
      Framework framework, List<LedgerRow> checked, Function<LedgerRow, String> second) {
    var scale = framework.grades().reversed();
    var codes = scale.stream().map(Grade::code).toList();
    var counts = new long[codes.size()][codes.size()];
    checked.forEach(
        row -> counts[codes.indexOf(row.originalGradeCode())][codes.indexOf(second.apply(row))]++);
    var table = new ArrayList<List<Long>>();
    for (var line : counts) {
      table.add(Arrays.stream(line).boxed().toList());
    }
    return Agreement.of(new GradeTable(table), scale.stream().map(Grade::goodOrBetter).toList());
  }

  private Framework frameworkOf(String code) {
    return frameworks.stream()
        .filter(framework -> framework.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Grade grade(Framework framework, String code) {
    return framework.grade(code).orElseThrow();
  }
}
