package uk.plumbline.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.plumbline.shared.Labelled;

/**
 * What a version of an audit tool asks, in the published format. What a document may leave out is
 * filled in here, so that two documents that mean the same are equal.
 *
 * @param format the format's name, {@value #FORMAT}
 * @param code the tool's stable code, lower_snake
 * @param label the tool's name for people
 * @param kind what it is for
 * @param framework the framework whose areas and grade scale it uses
 * @param purpose what it is for, in words
 * @param populations whom it distinguishes; empty for nobody
 * @param settings what else is asked
 * @param overall the overall judgement
 * @param sections in order
 */
@Serdeable
record ToolDocument(
    String format,
    String code,
    String label,
    ToolKind kind,
    String framework,
    @Nullable String purpose,
    @Nullable List<Labelled> populations,
    Form.Settings settings,
    Overall overall,
    List<Section> sections) {
  /** The only format there is. */
  static final String FORMAT = "plumbline-audit-tool-1";

  ToolDocument {
    purpose = words(purpose);
    populations = list(populations);
    sections = list(sections);
  }

  /**
   * The overall judgement.
   *
   * @param descriptors what each grade looks like, by grade code; may be empty
   */
  @Serdeable
  record Overall(
      Asked asked,
      @Nullable String label,
      @Nullable String guidance,
      @Nullable Map<String, String> descriptors) {
    Overall {
      label = words(label);
      guidance = words(guidance);
      descriptors = descriptors == null ? Map.of() : descriptors;
    }
  }

  /**
   * A page of the form.
   *
   * @param area the judgement area it is tied to; null for none
   * @param populations whom it is for; empty for everybody
   */
  @Serdeable
  record Section(
      String code,
      String label,
      @Nullable String area,
      @Nullable String guidance,
      @Nullable List<String> populations,
      List<Prompt> prompts) {
    Section {
      guidance = words(guidance);
      populations = list(populations);
      prompts = list(prompts);
    }

    boolean isFor(@Nullable String population) {
      return isAmong(populations, population);
    }
  }

  /**
   * Something that is asked.
   *
   * @param asksDate whether a date is asked with a compliance answer; null for the other kinds
   * @param populations whom it is for; empty for everybody its section is for
   * @param descriptors what each grade looks like, by grade code; null for other kinds than
   *     judgement
   */
  @Serdeable
  record Prompt(
      String code,
      PromptKind kind,
      String label,
      @Nullable String guidance,
      boolean required,
      @Nullable Boolean allowsNotApplicable,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Boolean asksDate,
      @Nullable List<String> populations,
      @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, String> descriptors) {
    Prompt {
      guidance = words(guidance);
      allowsNotApplicable = Boolean.TRUE.equals(allowsNotApplicable);
      asksDate = kind == PromptKind.COMPLIANCE ? Boolean.TRUE.equals(asksDate) : null;
      populations = list(populations);
      descriptors =
          kind == PromptKind.JUDGEMENT ? (descriptors == null ? Map.of() : descriptors) : null;
    }

    boolean isFor(@Nullable String population) {
      return isAmong(populations, population);
    }
  }

  /**
   * What is asked of one population.
   *
   * @param tool the version that this is the document of
   * @param population the code of one of {@link #populations()}; null where there are none
   * @throws IllegalArgumentException when it is not one of them
   */
  Form form(ToolReference tool, @Nullable String population) {
    return new Form(
        tool,
        purpose,
        framework,
        labelled(population),
        settings,
        overall.asked() == Asked.NOT_ASKED
            ? null
            : new Form.Overall(
                overall.label(),
                overall.guidance(),
                overall.asked() == Asked.REQUIRED,
                overall.descriptors()),
        sections.stream()
            .filter(section -> section.isFor(population))
            .map(section -> narrowed(section, population))
            .filter(section -> !section.prompts().isEmpty())
            .toList());
  }

  /** The codes that a form may be narrowed to: those of the populations, or none at all. */
  Stream<Optional<String>> variants() {
    return populations.isEmpty()
        ? Stream.of(Optional.empty())
        : populations.stream().map(population -> Optional.of(population.code()));
  }

  private @Nullable Labelled labelled(@Nullable String population) {
    if (population == null && populations.isEmpty()) {
      return null;
    }
    return populations.stream()
        .filter(known -> known.code().equals(population))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The tool has no population " + population));
  }

  private static Form.Section narrowed(Section section, @Nullable String population) {
    return new Form.Section(
        section.code(),
        section.label(),
        section.area(),
        section.guidance(),
        section.prompts().stream()
            .filter(prompt -> prompt.isFor(population))
            .map(
                prompt ->
                    new Form.Prompt(
                        prompt.code(),
                        prompt.kind(),
                        prompt.label(),
                        prompt.guidance(),
                        prompt.required(),
                        prompt.allowsNotApplicable(),
                        Boolean.TRUE.equals(prompt.asksDate()),
                        prompt.kind() == PromptKind.JUDGEMENT ? section.area() : null,
                        prompt.descriptors() == null ? Map.of() : prompt.descriptors()))
            .toList());
  }

  private static boolean isAmong(List<String> populations, @Nullable String population) {
    return populations.isEmpty() || populations.contains(population);
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
