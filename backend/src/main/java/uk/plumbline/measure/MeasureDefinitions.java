package uk.plumbline.measure;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.simple.SimpleHttpParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each measure means, in the measures' own words, for tools that show the figures without
 * Plumbline's pages.
 */
public final class MeasureDefinitions {
  private MeasureDefinitions() {}

  /**
   * One measure.
   *
   * @param code stable
   * @param label for people
   * @param version changes when the meaning does
   * @param numerator what is counted
   * @param denominator out of what
   * @param likelyRange how the likely range is reckoned; null where there is none
   */
  public record Meaning(
      String code,
      String label,
      String version,
      String numerator,
      String denominator,
      String likelyRange) {}

  /** Every measure, in the order in which people meet them; asked without any filter. */
  public static List<Meaning> all() {
    var none = asked(Map.of());
    var byTeam = asked(Map.of("by", "team"));
    var judged = JudgedGood.Definition.of(JudgedGoodQuestion.from(byTeam), List.of(), false);
    var checks = SecondCheckDefinition.ofAgreement(SecondCheckQuestion.from(byTeam, false), false);
    var completion = Completion.Definition.of(CompletionQuestion.from(none), false);
    var involvement = Involvement.Definition.of(InvolvementQuestion.from(byTeam), "all");
    var supervision = Supervision.Definition.of(SupervisionQuestion.from(none), "all");
    return List.of(
        new Meaning(
            "judged_good",
            "Judged good or better",
            judged.version(),
            judged.numerator(),
            judged.denominator(),
            judged.interval()),
        new Meaning(
            "agreement",
            "Agreement of second checks",
            checks.version(),
            checks.figures(),
            checks.counted(),
            null),
        new Meaning(
            "completion",
            "Audits done in time",
            completion.version(),
            completion.inTime(),
            completion.planned(),
            null),
        new Meaning(
            "practitioner_took_part",
            "Audits done with the practitioner",
            involvement.version(),
            involvement.practitioner(),
            "Audits that say whether the practitioner took part.",
            involvement.interval()),
        new Meaning(
            "family_feedback",
            "Audits with feedback of child or family",
            involvement.version(),
            involvement.feedback(),
            "Audits in which child or family could be asked.",
            involvement.interval()),
        new Meaning(
            "supervision_judgements",
            "Supervision judged good or better",
            supervision.version(),
            supervision.judgements(),
            "Supervision audits that grade the judgement.",
            supervision.interval()),
        new Meaning(
            "supervision_frequency",
            "Supervision as often as expected",
            supervision.version(),
            supervision.frequency(),
            "Supervision audits whose sessions can be held against an interval.",
            supervision.interval()));
  }

  private static HttpParameters asked(Map<CharSequence, String> parameters) {
    var values = new HashMap<CharSequence, List<String>>();
    parameters.forEach((name, value) -> values.put(name, List.of(value)));
    return new SimpleHttpParameters(values, ConversionService.SHARED);
  }
}
