package uk.plumbline.sample;

import java.time.LocalDate;
import java.util.List;
import uk.plumbline.shared.Labelled;

/**
 * A team of the sample council. There are thirteen at any date, as Walsall had in 2012: three for
 * initial response, six for safeguarding and family support, three for corporate parenting, one for
 * disabled children. The places are invented.
 *
 * @param validTo last day; null while it exists
 * @param predecessors codes of the teams whose work it took over
 * @param size how many audits it has, relative to the others
 * @param quality how much better or worse than the council its work is, in standard deviations
 */
record SampleTeam(
    String code,
    String label,
    Labelled service,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> predecessors,
    double size,
    double quality) {
  /** The day on which two teams became one and one became two. */
  static final LocalDate RESTRUCTURE = LocalDate.of(2025, 10, 1);

  private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);

  static final Labelled INITIAL_RESPONSE = new Labelled("initial_response", "Initial response");
  static final Labelled FAMILY_SUPPORT =
      new Labelled("safeguarding_and_family_support", "Safeguarding and family support");
  static final Labelled CORPORATE_PARENTING =
      new Labelled("corporate_parenting", "Corporate parenting");
  static final Labelled DISABLED_CHILDREN = new Labelled("disabled_children", "Disabled children");

  /** The services, in no order. */
  static final List<Labelled> SERVICES =
      List.of(INITIAL_RESPONSE, FAMILY_SUPPORT, CORPORATE_PARENTING, DISABLED_CHILDREN);

  /** Every team there was and is. */
  static final List<SampleTeam> ALL =
      List.of(
          steady(
              "initial_response_central", "Initial response Central", INITIAL_RESPONSE, 1.1, 0.1),
          steady("initial_response_east", "Initial response East", INITIAL_RESPONSE, 1.0, -0.25),
          steady("initial_response_west", "Initial response West", INITIAL_RESPONSE, 0.9, 0.0),
          steady("family_support_ashgrove", "Family support Ashgrove", FAMILY_SUPPORT, 1.2, 0.2),
          steady(
              "family_support_birchfield", "Family support Birchfield", FAMILY_SUPPORT, 1.1, -0.1),
          closed("family_support_canalside", "Family support Canalside", 0.8, -0.2),
          closed("family_support_dunmoor", "Family support Dunmoor", 0.7, 0.05),
          closed("family_support_eastgate", "Family support Eastgate", 1.5, -0.3),
          opened(
              "family_support_canalside_and_dunmoor",
              "Family support Canalside and Dunmoor",
              List.of("family_support_canalside", "family_support_dunmoor"),
              1.5,
              -0.05),
          opened(
              "family_support_eastgate_north",
              "Family support Eastgate North",
              List.of("family_support_eastgate"),
              0.8,
              -0.1),
          opened(
              "family_support_eastgate_south",
              "Family support Eastgate South",
              List.of("family_support_eastgate"),
              0.7,
              -0.3),
          steady("family_support_foxhill", "Family support Foxhill", FAMILY_SUPPORT, 1.0, 0.15),
          steady(
              "corporate_parenting_harbour",
              "Corporate parenting Harbour",
              CORPORATE_PARENTING,
              0.9,
              0.25),
          steady(
              "corporate_parenting_meadow",
              "Corporate parenting Meadow",
              CORPORATE_PARENTING,
              0.9,
              0.0),
          steady(
              "corporate_parenting_priory",
              "Corporate parenting Priory",
              CORPORATE_PARENTING,
              0.8,
              0.1),
          steady("disabled_children", "Disabled children's team", DISABLED_CHILDREN, 0.7, -0.15));

  boolean existsOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
  }

  private static SampleTeam steady(
      String code, String label, Labelled service, double size, double quality) {
    return new SampleTeam(code, label, service, LONG_AGO, null, List.of(), size, quality);
  }

  private static SampleTeam closed(String code, String label, double size, double quality) {
    var last = RESTRUCTURE.minusDays(1);
    return new SampleTeam(code, label, FAMILY_SUPPORT, LONG_AGO, last, List.of(), size, quality);
  }

  private static SampleTeam opened(
      String code, String label, List<String> predecessors, double size, double quality) {
    return new SampleTeam(
        code, label, FAMILY_SUPPORT, RESTRUCTURE, null, predecessors, size, quality);
  }
}
