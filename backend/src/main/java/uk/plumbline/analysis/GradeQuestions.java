package uk.plumbline.analysis;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import uk.plumbline.statistics.Agreement;
import uk.plumbline.statistics.Coefficient;
import uk.plumbline.statistics.GradeStratum;
import uk.plumbline.statistics.GradeTable;
import uk.plumbline.statistics.KrippendorffAlpha;
import uk.plumbline.statistics.TwoPhaseEstimate;

/** Questions about two or more people's grades, asked with the counts given in the request. */
final class GradeQuestions {
  /** The grades of every framework in use, worst to best: the upper two are good or better. */
  private static final List<Boolean> FOUR_GRADES = List.of(false, false, true, true);

  private GradeQuestions() {}

  @Serdeable
  record AgreementQuestion(
      @Nullable List<List<BigDecimal>> table,
      @Nullable List<BigDecimal> audited,
      @Nullable List<Boolean> good) {
    AgreementAnswer answer() {
      var given = new GivenNumbers();
      var rows = rows(given);
      var isGood = isGood(given, rows.size());
      given.mustBeRight();
      var counts = new GradeTable(rows);
      if (audited == null) {
        return AgreementAnswer.of(Agreement.of(counts, isGood));
      }
      var all = audited(given, counts);
      given.mustBeRight();
      return AgreementAnswer.of(Agreement.weighted(counts, isGood, all));
    }

    private List<List<Long>> rows(GivenNumbers given) {
      if (table == null) {
        given.fault("#/table", "This is needed and is missing");
        return List.of();
      }
      if (table.size() < 2 || table.size() > 100) {
        given.fault("#/table", "The table must have 2 to 100 grades");
        return List.of();
      }
      var rows = new ArrayList<List<Long>>();
      for (int i = 0; i < table.size(); i++) {
        var row = table.get(i);
        if (row == null || row.size() != table.size()) {
          given.fault("#/table/" + i, "Each row must have as many numbers as there are rows");
        } else {
          rows.add(given.counts("#/table/" + i, row));
        }
      }
      return rows;
    }

    private List<Boolean> isGood(GivenNumbers given, int grades) {
      if (good == null && grades != FOUR_GRADES.size()) {
        given.fault("#/good", "Say of each grade whether it is good or better");
      }
      if (good != null && (good.size() != grades || good.contains(null))) {
        given.fault("#/good", "There must be one true or false for each grade");
      }
      return good == null ? FOUR_GRADES : good;
    }

    private List<Long> audited(GivenNumbers given, GradeTable counts) {
      if (audited.size() != counts.size()) {
        given.fault("#/audited", "There must be one number for each grade");
        return List.of();
      }
      var all = given.counts("#/audited", audited);
      IntStream.range(0, all.size())
          .filter(i -> all.get(i) < counts.row(i))
          .forEach(
              i ->
                  given.fault(
                      "#/audited/" + i, "This cannot be fewer than the row has moderated audits"));
      return all;
    }
  }

  @Serdeable
  record CoefficientAnswer(
      double value, @Nullable Double se, @Nullable Double lower, @Nullable Double upper) {
    @Nullable
    static CoefficientAnswer of(@Nullable Coefficient found) {
      return found == null
          ? null
          : new CoefficientAnswer(found.value(), found.se(), found.lower(), found.upper());
    }
  }

  @Serdeable
  record AgreementAnswer(
      long n,
      @Nullable Double exact,
      @Nullable Double withinOne,
      long lowered,
      long unchanged,
      long raised,
      @Nullable Double signTestP,
      long goodToNotGood,
      long notGoodToGood,
      @Nullable Double mcNemarP,
      @Nullable Double meanShift,
      @Nullable CoefficientAnswer kappa,
      @Nullable CoefficientAnswer kappaLinear,
      @Nullable CoefficientAnswer kappaQuadratic,
      @Nullable CoefficientAnswer ac1,
      @Nullable CoefficientAnswer ac2Linear,
      @Nullable CoefficientAnswer ac2Quadratic) {
    static AgreementAnswer of(Agreement found) {
      return new AgreementAnswer(
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
          CoefficientAnswer.of(found.kappa()),
          CoefficientAnswer.of(found.kappaLinear()),
          CoefficientAnswer.of(found.kappaQuadratic()),
          CoefficientAnswer.of(found.ac1()),
          CoefficientAnswer.of(found.ac2Linear()),
          CoefficientAnswer.of(found.ac2Quadratic()));
    }
  }

  @Serdeable
  record AlphaQuestion(
      @Nullable List<List<BigDecimal>> ratings,
      @Nullable List<BigDecimal> categories,
      @Nullable String metric) {
    AlphaAnswer answer() {
      var given = new GivenNumbers();
      var known = given.numbers("#/categories", categories);
      if (known.size() < 2 || known.size() > 100 || new HashSet<>(known).size() < known.size()) {
        given.fault("#/categories", "Name 2 to 100 categories, none of them twice");
      }
      var scale =
          Arrays.stream(KrippendorffAlpha.Metric.values())
              .filter(each -> each.name().equalsIgnoreCase(metric))
              .findFirst();
      if (scale.isEmpty()) {
        given.fault("#/metric", "This must be one of nominal, ordinal, interval");
      }
      var cases = cases(given, known);
      given.mustBeRight();
      var alpha = KrippendorffAlpha.of(cases, known, scale.orElseThrow());
      return new AlphaAnswer(alpha.isPresent() ? alpha.getAsDouble() : null);
    }

    private List<List<Double>> cases(GivenNumbers given, List<Double> known) {
      if (ratings == null) {
        given.fault("#/ratings", "This is needed and is missing");
        return List.of();
      }
      given.mustBeFew(
          "#/ratings", ratings.stream().mapToLong(each -> each == null ? 0 : each.size()).sum());
      given.mustBeRight();
      var cases = new ArrayList<List<Double>>();
      for (int i = 0; i < ratings.size(); i++) {
        if (ratings.get(i) == null) {
          given.fault("#/ratings/" + i, "This must be a list, one rating or null for each rater");
        } else {
          cases.add(rated("#/ratings/" + i, ratings.get(i), given, known));
        }
      }
      return cases;
    }

    private static List<Double> rated(
        String place, List<BigDecimal> rated, GivenNumbers given, List<Double> known) {
      var found = new ArrayList<Double>();
      for (int i = 0; i < rated.size(); i++) {
        var rating = rated.get(i) == null ? null : given.number(place + "/" + i, rated.get(i));
        if (rating != null && !known.contains(rating)) {
          given.fault(place + "/" + i, "This is not one of the categories");
        }
        found.add(rating);
      }
      return found;
    }
  }

  @Serdeable
  record AlphaAnswer(@Nullable Double alpha) {}

  @Serdeable
  record TwoPhaseQuestion(
      @Nullable List<BigDecimal> audited,
      @Nullable List<BigDecimal> moderated,
      @Nullable List<BigDecimal> moderatedGood,
      @Nullable List<Boolean> originalGood,
      @Nullable BigDecimal caseload) {
    TwoPhaseAnswer answer() {
      var given = new GivenNumbers();
      var all = given.counts("#/audited", audited);
      var checked = given.counts("#/moderated", moderated);
      var good = given.counts("#/moderatedGood", moderatedGood);
      var isGood = originalGood == null ? FOUR_GRADES : originalGood;
      mustFit(given, "#/moderated", checked.size(), all.size());
      mustFit(given, "#/moderatedGood", good.size(), all.size());
      mustFit(given, "#/originalGood", isGood.size(), all.size());
      if (isGood.stream().anyMatch(Objects::isNull)) {
        given.fault("#/originalGood", "There must be one true or false for each grade");
      }
      var cases = caseload == null ? null : given.count("#/caseload", caseload);
      given.mustBeRight();
      for (int i = 0; i < all.size(); i++) {
        if (checked.get(i) > all.get(i)) {
          given.fault("#/moderated/" + i, "This cannot be more than were audited");
        }
        if (good.get(i) > checked.get(i)) {
          given.fault("#/moderatedGood/" + i, "This cannot be more than were moderated");
        }
      }
      if (cases != null && cases < all.stream().mapToLong(Long::longValue).sum()) {
        given.fault("#/caseload", "This cannot be fewer than were audited");
      }
      given.mustBeRight();
      var strata =
          IntStream.range(0, all.size())
              .mapToObj(
                  i -> new GradeStratum(all.get(i), checked.get(i), good.get(i), isGood.get(i)))
              .toList();
      return TwoPhaseAnswer.of(TwoPhaseEstimate.of(strata, cases));
    }

    private static void mustFit(GivenNumbers given, String place, int size, int wanted) {
      if (size != wanted) {
        given.fault(place, "There must be as many as in `audited`");
      }
    }
  }

  @Serdeable
  record TwoPhaseAnswer(
      @Nullable Double original,
      @Nullable Double recorded,
      @Nullable Double moderatedOnly,
      @Nullable Double estimate,
      @Nullable Double seAudits,
      @Nullable Double seTeam,
      @Nullable Double effectiveN,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double boundLow,
      @Nullable Double boundHigh) {
    static TwoPhaseAnswer of(TwoPhaseEstimate found) {
      return new TwoPhaseAnswer(
          found.original(),
          found.recorded(),
          found.moderatedOnly(),
          found.estimate(),
          found.seAudits(),
          found.seTeam(),
          found.effectiveN(),
          found.lower(),
          found.upper(),
          found.boundLow(),
          found.boundHigh());
    }
  }
}
