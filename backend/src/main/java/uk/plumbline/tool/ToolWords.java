package uk.plumbline.tool;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.shared.Labelled;

/** A document's codes in people's words. */
final class ToolWords {
  private final ToolDocument document;
  private final Optional<Framework> framework;

  ToolWords(ToolDocument document, List<Framework> frameworks) {
    this.document = document;
    this.framework =
        frameworks.stream().filter(one -> one.code().equals(document.framework())).findFirst();
  }

  String framework() {
    return framework.map(Framework::label).orElse(document.framework());
  }

  List<Grade> grades() {
    return framework.map(Framework::grades).orElse(List.of());
  }

  String grade(String code) {
    return framework.flatMap(known -> known.grade(code)).map(Grade::label).orElse(code);
  }

  /** Empty for no area. */
  String area(@Nullable String code) {
    return code == null ? "" : framework.map(known -> known.labelOf(code)).orElse(code);
  }

  /** Empty for no areas. */
  String areas(List<String> codes) {
    return codes.stream().map(this::area).collect(Collectors.joining(", "));
  }

  String populations(List<String> codes) {
    return codes.isEmpty()
        ? "everybody"
        : codes.stream().map(this::population).collect(Collectors.joining(", "));
  }

  /** What the section with this code stands after. */
  String sectionBefore(String code) {
    return place(
        document.sections().stream().map(ToolDocument.Section::code).toList().indexOf(code),
        document.sections().stream().map(ToolDocument.Section::label).toList());
  }

  /** What the population with this code stands after. */
  String populationBefore(String code) {
    return place(
        document.populations().stream().map(Labelled::code).toList().indexOf(code),
        document.populations().stream().map(Labelled::label).toList());
  }

  static String of(boolean setting) {
    return setting ? "yes" : "no";
  }

  static String of(Asked asked) {
    return switch (asked) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case NOT_ASKED -> "not asked";
    };
  }

  /** Empty for none. */
  static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  private String population(String code) {
    return document.populations().stream()
        .filter(population -> population.code().equals(code))
        .map(Labelled::label)
        .findFirst()
        .orElse(code);
  }

  private static String place(int at, List<String> labels) {
    return at == 0 ? "at the start" : "after " + labels.get(at - 1);
  }
}
