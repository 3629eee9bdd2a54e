package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.plumbline.audit.FamilyFeedback.Feedback;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;
import uk.plumbline.tool.ToolKind;
import uk.plumbline.tool.ToolReference;

class FormIsCompleteProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  /** What can be left out of a whole audit, by the place that is then said to be missing. */
  private static final List<String> PIECES =
      List.of(
          "#/answers/seen/choice",
          "#/answers/story/text",
          "#/areas/voice/grade",
          "#/areas/safety/rationale",
          "#/areas/safety/impact",
          "#/sessionDates",
          "#/practitioner/reason",
          "#/familyFeedback/child/status",
          "#/familyFeedback/family/reason",
          "#/overall/grade",
          "#/actions/0/owner",
          "#/actions/0/dueOn");

  @Provide
  Arbitrary<Set<String>> left() {
    return Arbitraries.of(PIECES).set();
  }

  @Provide
  Arbitrary<Map<String, String>> choices() {
    return Arbitraries.maps(
        Arbitraries.of("seen", "reviewed"),
        Arbitraries.of("yes", "partly", "no", "not_applicable"));
  }

  @Property
  void whatIsLeftOutIsMissingAndNothingElse(@ForAll("left") Set<String> left) {
    var progress = new FormIsComplete(with(), audit(left)).completeness();

    assertThat(progress.missing())
        .extracting(MissingItem::pointer)
        .containsExactlyElementsOf(PIECES.stream().filter(left::contains).toList());
    assertThat(progress.sections().stream().mapToInt(SectionState::missing).sum())
        .isEqualTo(left.size());
    assertThat(progress.sections())
        .extracting(SectionState::code)
        .containsExactlyElementsOf(with().form().sectionCodes());
    assertThat(progress.sectionsComplete())
        .isEqualTo(
            progress.sections().size()
                - (int) progress.missing().stream().map(MissingItem::section).distinct().count());
  }

  @Property
  void noAnswerEverMovesAGrade(@ForAll("choices") Map<String, String> choices) {
    var audit = audit(Set.of());
    choices.forEach(
        (prompt, choice) ->
            audit.content().answers().put(prompt, new Answer(prompt, choice, null, null, "why")));

    for (var area : List.of("voice", "safety", Framework.OVERALL)) {
      assertThat(audit.originalGrade(area)).isEqualTo(audit(Set.of()).originalGrade(area));
      assertThat(audit.finalGrade(area)).isEqualTo(audit(Set.of()).finalGrade(area));
    }
    assertThat(LimitingArea.limit(with().form(), with().framework(), audit)).isEmpty();
  }

  private static Audit audit(Set<String> left) {
    var judgements = new TreeMap<String, Judgement>();
    judgements.put(
        "voice",
        new Judgement(
            left.contains("#/areas/voice/grade") ? null : "requires_improvement",
            "Thin.",
            null,
            null));
    judgements.put(
        "safety",
        new Judgement(
            "good",
            left.contains("#/areas/safety/rationale") ? " \n" : "Named.",
            left.contains("#/areas/safety/impact") ? "" : "Sleeps through.",
            null));
    if (!left.contains("#/overall/grade")) {
      judgements.put(Framework.OVERALL, new Judgement("requires_improvement", "Both.", null, null));
    }
    return new Audit(null, judgements, content(left), AuditLife.NONE, null);
  }

  private static AuditContent content(Set<String> left) {
    var answers = new TreeMap<String, Answer>();
    var choice = left.contains("#/answers/seen/choice") ? null : "no";
    answers.put("seen", new Answer("seen", choice, DAY, null, null));
    answers.put(
        "story",
        new Answer(
            "story", null, null, left.contains("#/answers/story/text") ? "  " : "So.", null));
    var reason = left.contains("#/practitioner/reason") ? null : "On leave.";
    var unasked = left.contains("#/familyFeedback/family/reason") ? null : "No contact.";
    return new AuditContent(
        answers,
        new TreeMap<>(),
        left.contains("#/sessionDates") ? List.of() : List.of(DAY),
        PractitionerPart.NONE.saidOf(new PractitionerEntry("invited", reason)),
        new FamilyFeedback(
            left.contains("#/familyFeedback/child/status")
                ? new Feedback(null, "Fine.", null)
                : new Feedback("given", "Fine.", null),
            new Feedback("not_appropriate", null, unasked)),
        Conclusion.NONE,
        List.of(
            new AuditAction(
                UUID.randomUUID(),
                "child",
                "Hold a review.",
                left.contains("#/actions/0/owner") ? null : "Team manager",
                left.contains("#/actions/0/dueOn") ? null : DAY)));
  }

  private static MadeWith with() {
    var framework =
        new Framework(
            "f",
            "F",
            "",
            DAY,
            null,
            null,
            null,
            List.of(
                new Grade("good", "Good", "Good", 3, true, true),
                new Grade("requires_improvement", "Requires improvement", "RI", 2, false, false),
                new Grade("inadequate", "Inadequate", "In", 1, false, false)),
            List.of(
                new Area("voice", "Voice", "", DAY, null),
                new Area("safety", "Safety", "", DAY, null)));
    var form =
        new Form(
            new ToolReference("t", "T", ToolKind.CASE_FILE, 1),
            "",
            "f",
            null,
            new Form.Settings(List.of("safety"), true, true, true, true, true, true, 31),
            new Form.Overall("Overall", "", true, Map.of()),
            List.of(
                section(
                    "childs_voice",
                    prompt("seen", PromptKind.COMPLIANCE, true, null),
                    prompt("story", PromptKind.TEXT, true, null),
                    prompt("voice", PromptKind.JUDGEMENT, true, "voice"),
                    prompt("words", PromptKind.QUOTATION, false, null)),
                section(
                    "childs_safety",
                    prompt("safety", PromptKind.JUDGEMENT, true, "safety"),
                    prompt("reviewed", PromptKind.COMPLIANCE, false, null))));
    return new MadeWith(framework, UUID.randomUUID(), form);
  }

  private static Form.Section section(String code, Form.Prompt... prompts) {
    return new Form.Section(code, code, null, "", List.of(prompts));
  }

  private static Form.Prompt prompt(String code, PromptKind kind, boolean required, String area) {
    return new Form.Prompt(code, kind, code, "", required, true, false, area, Map.of());
  }
}
