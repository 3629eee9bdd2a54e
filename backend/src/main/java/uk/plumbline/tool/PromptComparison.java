package uk.plumbline.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.plumbline.tool.ToolDifferences.Change;

/** Finds prompts again by their codes, wherever in the tool they went. */
final class PromptComparison {
  private final DocumentComparison comparison;
  private final Map<String, Placed> old;
  private final Map<String, Placed> now;

  PromptComparison(DocumentComparison comparison, ToolDocument before, ToolDocument after) {
    this.comparison = comparison;
    this.old = placed(before);
    this.now = placed(after);
  }

  private record Placed(ToolDocument.Section section, ToolDocument.Prompt prompt) {
    String place() {
      return section.label() + ": " + prompt.label();
    }

    /** What stands before it in its section, in words. */
    String position() {
      var at = section.prompts().indexOf(prompt);
      return at == 0
          ? "at the start of " + section.label()
          : "after " + section.prompts().get(at - 1).label();
    }
  }

  /** Compares the prompts of a section with what they were, there or elsewhere. */
  void compareIn(ToolDocument.Section section) {
    var moved = Order.moved(codes(old, section.code()), codes(now, section.code()));
    for (var prompt : section.prompts()) {
      var is = now.get(prompt.code());
      var was = old.get(prompt.code());
      if (was == null) {
        comparison.add(
            Change.ADDED,
            is.place(),
            "prompt (" + prompt.kind().code() + ")",
            null,
            prompt.label());
        continue;
      }
      comparison.comparePrompt(is.place(), was.prompt(), prompt);
      if (!was.section().code().equals(section.code())) {
        comparison.add(Change.MOVED, is.place(), "section", was.section().label(), section.label());
      } else if (moved.contains(prompt.code())) {
        comparison.add(Change.MOVED, is.place(), "prompt", was.position(), is.position());
      }
    }
  }

  /** Tells of the prompts that are there no more, in their old order. */
  void removed() {
    old.forEach(
        (code, was) -> {
          if (!now.containsKey(code)) {
            comparison.add(
                Change.REMOVED,
                was.place(),
                "prompt (" + was.prompt().kind().code() + ")",
                was.prompt().label(),
                null);
          }
        });
  }

  private static List<String> codes(Map<String, Placed> prompts, String section) {
    return prompts.values().stream()
        .filter(placed -> placed.section().code().equals(section))
        .map(placed -> placed.prompt().code())
        .toList();
  }

  private static Map<String, Placed> placed(ToolDocument document) {
    var prompts = new LinkedHashMap<String, Placed>();
    for (var section : document.sections()) {
      for (var prompt : section.prompts()) {
        prompts.putIfAbsent(prompt.code(), new Placed(section, prompt));
      }
    }
    return prompts;
  }
}
