package uk.plumbline.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.shared.FieldError;

/**
 * What a tool document names must be there: its framework, that framework's areas and grades
 * and no other's, its own populations; and every code is given once. Not even a draft is stored
 * without that.
 */
final class ToolKeepsItsFramework {
  /** Parts of an audit that are no sections of its tool but stand beside them. */
  static final Set<String> RESERVED = Set.of("sessions", "involvement", "overall", "conclusion");

  private static final String SUPERVISION = "supervision";

  private final ToolDocument document;
  private final List<FieldError> faults = new ArrayList<>();

  private ToolKeepsItsFramework(ToolDocument document) {
    this.document = document;
  }

  /**
   * @param document one that fits the schema
   * @param frameworks every framework there is
   * @return every fault with its place; none when everything is there
   */
  static List<FieldError> faults(ToolDocument document, List<Framework> frameworks) {
    var check = new ToolKeepsItsFramework(document);
    var framework =
        frameworks.stream().filter(known -> known.code().equals(document.framework())).findFirst();
    if (framework.isEmpty()) {
      check.fault(
          "#/framework",
          "There is no framework with this code. Use one of "
              + frameworks.stream().map(Framework::code).collect(Collectors.joining(", "))
              + ".");
    }
    framework.ifPresent(check::checkFramework);
    check.checkCodes();
    check.checkPopulations();
    return check.faults;
  }

  /** Supervision records hold staff data, and who may read them hangs on the kind of tool. */
  private void checkKind(Framework framework) {
    var isForSupervision = SUPERVISION.equals(framework.usualFor());
    if (document.kind() == ToolKind.SUPERVISION && !isForSupervision) {
      fault(
          "#/framework",
          "A supervision tool needs a framework whose judgements of supervision are kept apart."
              + " Use supervision, or choose another kind of tool.");
    }
    if (document.kind() != ToolKind.SUPERVISION && isForSupervision) {
      fault(
          "#/kind",
          "This framework judges supervision records, which hold staff data. Make it a tool of the"
              + " kind supervision, or use another framework.");
    }
  }

  private void checkFramework(Framework framework) {
    checkKind(framework);
    checkGrades(framework, "#/overall", document.overall().descriptors());
    for (var i = 0; i < document.settings().limitingAreas().size(); i++) {
      var area = document.settings().limitingAreas().get(i);
      checkArea(framework, "#/settings/limitingAreas/" + i, area);
    }
    for (var i = 0; i < document.sections().size(); i++) {
      var section = document.sections().get(i);
      if (section.area() != null) {
        checkArea(framework, Places.section(i) + "/area", section.area());
      }
      for (var j = 0; j < section.prompts().size(); j++) {
        var descriptors = section.prompts().get(j).descriptors();
        checkGrades(framework, Places.prompt(i, j), descriptors == null ? Map.of() : descriptors);
      }
    }
  }

  private void checkArea(Framework framework, String place, String area) {
    if (framework.areas().stream().noneMatch(known -> known.code().equals(area))) {
      fault(
          place,
          "%s has no area with this code. Use one of %s."
              .formatted(
                  framework.label(),
                  framework.areas().stream().map(Area::code).collect(Collectors.joining(", "))));
    }
  }

  private void checkGrades(Framework framework, String place, Map<String, String> descriptors) {
    descriptors.keySet().stream()
        .filter(code -> framework.grade(code).isEmpty())
        .forEach(
            code ->
                fault(
                    place + "/descriptors/" + code.replace("~", "~0").replace("/", "~1"),
                    "%s has no grade with this code. Its grades are %s."
                        .formatted(
                            framework.label(),
                            framework.grades().stream()
                                .map(Grade::code)
                                .collect(Collectors.joining(", ")))));
  }

  private void checkCodes() {
    var sections = new HashSet<String>();
    var prompts = new HashSet<String>();
    for (var i = 0; i < document.sections().size(); i++) {
      var section = document.sections().get(i);
      var place = Places.section(i) + "/code";
      mustBeNew(sections, section.code(), place, "section");
      if (RESERVED.contains(section.code())) {
        fault(
            place,
            "Plumbline has a part of this name in every audit. Give the section another code.");
      }
      for (var j = 0; j < section.prompts().size(); j++) {
        var code = section.prompts().get(j).code();
        mustBeNew(prompts, code, Places.prompt(i, j) + "/code", "prompt of the tool");
      }
    }
    mustAllBeNew("#/settings/limitingAreas/", "", document.settings().limitingAreas(), "area here");
    var populations = document.populations().stream().map(population -> population.code()).toList();
    mustAllBeNew("#/populations/", "/code", populations, "population");
  }

  private void mustAllBeNew(String before, String after, List<String> codes, String what) {
    var seen = new HashSet<String>();
    for (var i = 0; i < codes.size(); i++) {
      mustBeNew(seen, codes.get(i), before + i + after, what);
    }
  }

  private void mustBeNew(Set<String> seen, String code, String place, String what) {
    if (!seen.add(code)) {
      fault(place, "Another %s has this code already. Give each its own.".formatted(what));
    }
  }

  private void checkPopulations() {
    var known =
        document.populations().stream()
            .map(population -> population.code())
            .collect(Collectors.toSet());
    for (var i = 0; i < document.sections().size(); i++) {
      var section = document.sections().get(i);
      mustBeKnown(known, section.populations(), Places.section(i));
      for (var j = 0; j < section.prompts().size(); j++) {
        mustBeKnown(known, section.prompts().get(j).populations(), Places.prompt(i, j));
      }
    }
  }

  private void mustBeKnown(Collection<String> known, List<String> populations, String place) {
    for (var i = 0; i < populations.size(); i++) {
      if (!known.contains(populations.get(i))) {
        fault(
            place + "/populations/" + i,
            "The tool has no population with this code. Add it to the tool's populations, or take"
                + " it away here.");
      }
    }
  }

  private void fault(String place, String sentence) {
    faults.add(new FieldError(place, sentence));
  }
}
