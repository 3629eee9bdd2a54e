package uk.plumbline.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.shared.Labelled;
import uk.plumbline.tool.ToolDifferences.Change;
import uk.plumbline.tool.ToolDifferences.Item;

/** Compares two documents part by part; sections and prompts are known again by their codes. */
final class DocumentComparison {
  private static final String TOOL = "The tool";
  private static final String SETTINGS = "Settings";
  private static final String OVERALL = "Overall grade";

  private final ToolDocument before;
  private final ToolDocument after;
  private final ToolWords oldWords;
  private final ToolWords newWords;
  private final List<Item> items = new ArrayList<>();

  private DocumentComparison(ToolDocument before, ToolDocument after, List<Framework> frameworks) {
    this.before = before;
    this.after = after;
    this.oldWords = new ToolWords(before, frameworks);
    this.newWords = new ToolWords(after, frameworks);
  }

  /** Every difference, in the order of the form. */
  static List<Item> items(ToolDocument before, ToolDocument after, List<Framework> frameworks) {
    var comparison = new DocumentComparison(before, after, frameworks);
    comparison.compareTool();
    comparison.compareSettings();
    comparison.compareOverall();
    comparison.compareSections();
    return comparison.items;
  }

  private void compareTool() {
    changed(TOOL, "name", before.label(), after.label());
    changed(TOOL, "purpose", before.purpose(), after.purpose());
    changed(TOOL, "framework", oldWords.framework(), newWords.framework());
    var old = byCode(before.populations(), Labelled::code);
    var now = byCode(after.populations(), Labelled::code);
    now.forEach(
        (code, population) -> {
          if (old.containsKey(code)) {
            changed(TOOL, "population", old.get(code).label(), population.label());
          } else {
            add(Change.ADDED, TOOL, "population", null, population.label());
          }
        });
    old.forEach(
        (code, population) -> {
          if (!now.containsKey(code)) {
            add(Change.REMOVED, TOOL, "population", population.label(), null);
          }
        });
    Order.moved(List.copyOf(old.keySet()), List.copyOf(now.keySet()))
        .forEach(
            code ->
                add(
                    Change.MOVED,
                    TOOL,
                    "population " + now.get(code).label(),
                    oldWords.populationBefore(code),
                    newWords.populationBefore(code)));
  }

  private void compareSettings() {
    var old = before.settings();
    var now = after.settings();
    changed(
        SETTINGS,
        "limiting areas",
        oldWords.areas(old.limitingAreas()),
        newWords.areas(now.limitingAreas()));
    changed(SETTINGS, "impact needed for good", old.impactForGood(), now.impactForGood());
    changed(
        SETTINGS,
        "warning of good beside a concern",
        old.warnGoodWithConcern(),
        now.warnGoodWithConcern());
    changed(SETTINGS, "asks about the practitioner", old.practitioner(), now.practitioner());
    changed(SETTINGS, "asks about the family", old.family(), now.family());
    changed(SETTINGS, "asks for a conclusion", old.conclusion(), now.conclusion());
    changed(SETTINGS, "asks for session dates", old.sessionDates(), now.sessionDates());
    changed(
        SETTINGS,
        "expected days between sessions",
        ToolWords.number(old.expectedIntervalDays()),
        ToolWords.number(now.expectedIntervalDays()));
  }

  private void compareOverall() {
    var old = before.overall();
    var now = after.overall();
    changed(OVERALL, "whether it is asked", ToolWords.of(old.asked()), ToolWords.of(now.asked()));
    changed(OVERALL, "name", old.label(), now.label());
    changed(OVERALL, "guidance", old.guidance(), now.guidance());
    compareDescriptors(OVERALL, old.descriptors(), now.descriptors());
  }

  private void compareSections() {
    var old = byCode(before.sections(), ToolDocument.Section::code);
    var now = byCode(after.sections(), ToolDocument.Section::code);
    var moved = Order.moved(List.copyOf(old.keySet()), List.copyOf(now.keySet()));
    var prompts = new PromptComparison(this, before, after);
    now.forEach(
        (code, section) -> {
          var place = section.label();
          if (old.containsKey(code)) {
            compareSection(old.get(code), section);
            if (moved.contains(code)) {
              add(
                  Change.MOVED,
                  place,
                  "section",
                  oldWords.sectionBefore(code),
                  newWords.sectionBefore(code));
            }
          } else {
            add(Change.ADDED, place, "section", null, place);
          }
          prompts.compareIn(section);
        });
    old.forEach(
        (code, section) -> {
          if (!now.containsKey(code)) {
            add(Change.REMOVED, section.label(), "section", section.label(), null);
          }
        });
    prompts.removed();
  }

  private void compareSection(ToolDocument.Section old, ToolDocument.Section now) {
    var place = now.label();
    changed(place, "name", old.label(), now.label());
    changed(place, "area", oldWords.area(old.area()), newWords.area(now.area()));
    changed(place, "guidance", old.guidance(), now.guidance());
    comparePopulations(place, old.populations(), now.populations());
  }

  /** Compares two prompts of one code. */
  void comparePrompt(String place, ToolDocument.Prompt old, ToolDocument.Prompt now) {
    changed(place, "question", old.label(), now.label());
    changed(place, "kind", old.kind().code(), now.kind().code());
    changed(place, "guidance", old.guidance(), now.guidance());
    changed(place, "required", old.required(), now.required());
    changed(place, "may be not applicable", old.allowsNotApplicable(), now.allowsNotApplicable());
    changed(
        place,
        "asks for a date",
        Boolean.TRUE.equals(old.asksDate()),
        Boolean.TRUE.equals(now.asksDate()));
    comparePopulations(place, old.populations(), now.populations());
    compareDescriptors(
        place,
        Objects.requireNonNullElse(old.descriptors(), Map.of()),
        Objects.requireNonNullElse(now.descriptors(), Map.of()));
  }

  /** A population that only got another name is told of once, with the tool. */
  private void comparePopulations(String place, List<String> old, List<String> now) {
    if (!Set.copyOf(old).equals(Set.copyOf(now))) {
      changed(place, "populations", oldWords.populations(old), newWords.populations(now));
    }
  }

  private void compareDescriptors(String place, Map<String, String> old, Map<String, String> now) {
    var grades = new LinkedHashSet<String>();
    newWords.grades().stream().map(Grade::code).forEach(grades::add);
    grades.addAll(old.keySet());
    grades.addAll(now.keySet());
    for (var grade : grades) {
      var words = now.containsKey(grade) ? newWords : oldWords;
      changed(
          place,
          "description of " + words.grade(grade),
          old.getOrDefault(grade, ""),
          now.getOrDefault(grade, ""));
    }
  }

  private void changed(String place, String what, boolean old, boolean now) {
    changed(place, what, ToolWords.of(old), ToolWords.of(now));
  }

  private void changed(String place, String what, String old, String now) {
    if (old.equals(now)) {
      return;
    }
    add(Change.CHANGED, place, what, old.isEmpty() ? null : old, now.isEmpty() ? null : now);
  }

  void add(Change change, String place, String what, String old, String now) {
    items.add(new Item(change, place, what, old, now));
  }

  static <T> Map<String, T> byCode(List<T> parts, Function<T, String> code) {
    return parts.stream()
        .collect(
            Collectors.toMap(code, part -> part, (first, second) -> first, LinkedHashMap::new));
  }
}
