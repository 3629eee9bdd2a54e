package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.Labelled;

/**
 * What one audit asks: a tool version narrowed to a population, or, without a tool, the areas of a
 * framework.
 *
 * @param tool the version; null without a tool
 * @param purpose what the tool is for; null without a tool
 * @param framework the framework whose areas and grades it uses
 * @param population whom it is narrowed to; null where the tool has no populations
 * @param settings what else is asked
 * @param overall the overall judgement; null where none is asked
 * @param sections in order
 */
@Serdeable
public record Form(
    @Nullable ToolReference tool,
    @Nullable String purpose,
    String framework,
    @Nullable Labelled population,
    Settings settings,
    @Nullable Overall overall,
    List<Section> sections) {
  /** Code under which the dates of supervision sessions are spoken of. */
  public static final String SESSIONS = "sessions";

  /** Code of the practitioner's, the child's and the family's part. */
  public static final String INVOLVEMENT = "involvement";

  /** Code of the judgement of the whole. */
  public static final String OVERALL = "overall";

  /** Code of the end in words, and actions. */
  public static final String CONCLUSION = "conclusion";

  /**
   * @param limitingAreas areas whose lowest grade caps the overall grade at the lowest
   * @param impactForGood whether good and better need evidence of impact on the child
   * @param warnGoodWithConcern whether a good grade beside an open safety concern is pointed out
   * @param practitioner whether the worker's part is asked
   * @param family whether the child's and the family's feedback is asked
   * @param conclusion whether actions, or a reason for none, are asked
   * @param sessionDates whether supervision session dates are asked
   * @param expectedIntervalDays days between sessions that the dates are held against; null for
   *     none
   */
  @Serdeable
  public record Settings(
      List<String> limitingAreas,
      boolean impactForGood,
      boolean warnGoodWithConcern,
      boolean practitioner,
      boolean family,
      boolean conclusion,
      boolean sessionDates,
      @Nullable Integer expectedIntervalDays) {
    /** Grades and rationale alone. */
    static final Settings NONE =
        new Settings(List.of(), false, false, false, false, false, false, null);
  }

  /**
   * @param descriptors what each grade looks like, by grade code; empty where there are none
   */
  @Serdeable
  public record Overall(
      String label, String guidance, boolean required, Map<String, String> descriptors) {}

  /**
   * @param area the judgement area it is tied to; null for none
   */
  @Serdeable
  public record Section(
      String code, String label, @Nullable String area, String guidance, List<Prompt> prompts) {}

  /**
   * @param area the area that a judgement is stored under; null for the other kinds
   * @param descriptors what each grade looks like, by grade code; empty for the other kinds
   */
  @Serdeable
  public record Prompt(
      String code,
      PromptKind kind,
      String label,
      String guidance,
      boolean required,
      boolean allowsNotApplicable,
      boolean asksDate,
      @Nullable String area,
      Map<String, String> descriptors) {}

  /**
   * Codes of everything on the form that can be spoken of by itself: the tool's sections in order,
   * then {@code sessions}, {@code involvement}, {@code overall} and {@code conclusion} where they
   * are asked.
   */
  public List<String> sectionCodes() {
    var codes = new ArrayList<>(sections.stream().map(Section::code).toList());
    if (settings.sessionDates()) {
      codes.add(SESSIONS);
    }
    if (settings.practitioner() || settings.family()) {
      codes.add(INVOLVEMENT);
    }
    if (overall != null) {
      codes.add(OVERALL);
    }
    if (settings.conclusion()) {
      codes.add(CONCLUSION);
    }
    return List.copyOf(codes);
  }

  /** Every prompt in the order of the form. */
  public Stream<Prompt> prompts() {
    return sections.stream().flatMap(section -> section.prompts().stream());
  }

  /**
   * The form of an audit made without a tool, as other systems give grades: one section for each
   * area the framework offers on the audit date, none of them required.
   */
  public static Form without(Framework framework, LocalDate auditedOn) {
    var sections =
        framework.areasOn(auditedOn).stream()
            .map(
                area ->
                    new Section(
                        area.code(),
                        area.label(),
                        area.code(),
                        area.guidance(),
                        List.of(
                            new Prompt(
                                area.code(),
                                PromptKind.JUDGEMENT,
                                area.label(),
                                "",
                                false,
                                false,
                                false,
                                area.code(),
                                Map.of()))))
            .toList();
    return new Form(
        null,
        null,
        framework.code(),
        null,
        Settings.NONE,
        new Overall(
            framework.labelOf(Framework.OVERALL),
            "Only where your council asks for one.",
            false,
            Map.of()),
        sections);
  }
}
