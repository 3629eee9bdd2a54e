package uk.plumbline.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AgreementProperties {
  private static final List<Boolean> GOOD = List.of(false, false, true, true);

  @Provide
  Arbitrary<GradeTable> tables() {
    return Arbitraries.longs()
        .between(0, 40)
        .list()
        .ofSize(4)
        .list()
        .ofSize(4)
        .map(GradeTable::new);
  }

  private static GradeTable turned(GradeTable table) {
    return new GradeTable(
        IntStream.range(0, 4)
            .mapToObj(i -> IntStream.range(0, 4).mapToObj(j -> table.at(j, i)).toList())
            .toList());
  }

  @Property
  void coefficientsLieBetweenMinusOneAndOne(@ForAll("tables") GradeTable table) {
    var agreement = Agreement.of(table, GOOD);

    for (var each :
        new Coefficient[] {
          agreement.kappa(),
          agreement.kappaLinear(),
          agreement.kappaQuadratic(),
          agreement.ac1(),
          agreement.ac2Linear(),
          agreement.ac2Quadratic()
        }) {
      if (each != null) {
        assertThat(each.value()).isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
      }
    }
    assertThat(agreement.lowered() + agreement.unchanged() + agreement.raised())
        .isEqualTo(agreement.n());
  }

  @Property
  void itDoesNotMatterWhoCameFirst(@ForAll("tables") GradeTable table) {
    var one = Agreement.of(table, GOOD);
    var other = Agreement.of(turned(table), GOOD);

    assertSame(one.kappa(), other.kappa());
    assertSame(one.kappaQuadratic(), other.kappaQuadratic());
    assertSame(one.ac2Quadratic(), other.ac2Quadratic());
    assertThat(one.lowered()).isEqualTo(other.raised());
    assertThat(one.signTestP()).isEqualTo(other.signTestP());
  }

  @Property
  void anUnusedGradeChangesNoUnweightedOrQuadraticKappa(@ForAll("tables") GradeTable table) {
    var rows = new ArrayList<List<Long>>();
    for (int i = 0; i < 4; i++) {
      var row = new ArrayList<>(table.counts().get(i));
      row.add(0L);
      rows.add(row);
    }
    rows.add(List.of(0L, 0L, 0L, 0L, 0L));

    var wider = Agreement.of(new GradeTable(rows), List.of(false, false, true, true, true));
    var as = Agreement.of(table, GOOD);
    assertSame(wider.kappa(), as.kappa());
    assertSame(wider.kappaLinear(), as.kappaLinear());
    assertSame(wider.kappaQuadratic(), as.kappaQuadratic());
  }

  @Property
  void weightingEveryRowByOneChangesNoValue(@ForAll("tables") GradeTable table) {
    var all = IntStream.range(0, 4).mapToObj(table::row).toList();
    if (table.total() == 0) {
      return;
    }
    var weighted = Agreement.weighted(table, GOOD, all);
    var plain = Agreement.of(table, GOOD);

    assertThat(weighted.exact()).isCloseTo(plain.exact(), within(1e-12));
    if (plain.kappaQuadratic() == null) {
      assertThat(weighted.kappaQuadratic()).isNull();
    } else {
      assertThat(weighted.kappaQuadratic().value())
          .isCloseTo(plain.kappaQuadratic().value(), within(1e-9));
    }
  }

  /** Quadratic kappa written another way: one less the mean squared distance over chance's. */
  @Property
  void aSecondImplementationAgrees(@ForAll("tables") GradeTable table) {
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (long k = 0; k < table.at(i, j); k++) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    double apart = 0;
    double byChance = 0;
    for (var pair : pairs) {
      apart += (double) (pair[0] - pair[1]) * (pair[0] - pair[1]) / pairs.size();
      for (var other : pairs) {
        byChance +=
            (double) (pair[0] - other[1])
                * (pair[0] - other[1])
                / ((double) pairs.size() * pairs.size());
      }
    }
    var kappa = Agreement.of(table, GOOD).kappaQuadratic();
    if (byChance == 0) {
      assertThat(kappa).isNull();
    } else {
      assertThat(kappa.value()).isCloseTo(1 - apart / byChance, within(1e-9));
    }
  }

  private static void assertSame(Coefficient one, Coefficient other) {
    if (one == null || other == null) {
      assertThat(one).isEqualTo(other);
      return;
    }
    assertThat(one.value()).isCloseTo(other.value(), within(1e-9));
    if (one.se() == null || other.se() == null) {
      assertThat(one.se()).isEqualTo(other.se());
    } else {
      assertThat(one.se()).isCloseTo(other.se(), within(1e-7));
    }
  }
}
