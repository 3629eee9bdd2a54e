package uk.plumbline.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Grade;

/** Holds entered judgements against the framework and the form of their audit. */
final class JudgementCheck {
  private final Framework framework;
  private final MadeWith madeWith;
  private final FormLookup form;
  private final Faults faults;
  private final Map<String, Judgement> entered = new LinkedHashMap<>();

  JudgementCheck(MadeWith madeWith, Faults faults) {
    this.framework = madeWith.framework();
    this.madeWith = madeWith;
    this.form = new FormLookup(madeWith.form());
    this.faults = faults;
  }

  /**
   * @param overall the overall judgement entered, or null
   * @param areas the area judgements entered, or null
   * @return the judgements entered, by area code, empty ones included
   */
  Map<String, Judgement> check(JudgementEntry overall, List<AreaJudgementEntry> areas) {
    if (overall != null) {
      checkOverall(overall.judgement());
    }
    var seen = new HashSet<String>();
    for (var entry : areas == null ? List.<AreaJudgementEntry>of() : areas) {
      var pointer = "#/areas/" + entry.area();
      if (entry.area().equals(Framework.OVERALL) || !framework.judges(entry.area())) {
        faults.add(pointer, framework.label() + " has no area with this code");
      } else if (!isAsked(entry.area())) {
        faults.add(pointer, "This audit's form does not ask about this area");
      } else if (!seen.add(entry.area())) {
        faults.add(pointer, "This area is named twice");
      }
      var judgement = entry.judgement();
      checkGrade(judgement, pointer);
      checkText(judgement, pointer);
      checkNotApplicable(entry.area(), judgement, pointer);
      entered.put(entry.area(), judgement);
    }
    return entered;
  }

  private void checkOverall(Judgement judgement) {
    if (madeWith.form().overall() == null && !judgement.isEmpty()) {
      faults.add("#/overall", "This audit's form asks for no overall grade");
    }
    checkGrade(judgement, "#/overall");
    checkText(judgement, "#/overall");
    entered.put(Framework.OVERALL, judgement);
  }

  /** Without a tool every area of the framework can be judged, at any date. */
  private boolean isAsked(String area) {
    return madeWith.toolVersionId() == null || form.judges(area);
  }

  private void checkGrade(Judgement judgement, String pointer) {
    if (judgement.grade() != null && framework.grade(judgement.grade()).isEmpty()) {
      var words = String.join(", ", framework.grades().stream().map(Grade::code).toList());
      faults.add(pointer + "/grade", framework.label() + " has no such grade; it has " + words);
    }
  }

  private void checkText(Judgement judgement, String pointer) {
    faults.checkLength(judgement.impact(), Faults.LONG_TEXT, pointer + "/impact");
    faults.checkLength(judgement.notApplicable(), Faults.REASON, pointer + "/notApplicable");
  }

  private void checkNotApplicable(String area, Judgement judgement, String pointer) {
    if (judgement.notApplicable() == null) {
      return;
    }
    if (form.judgement(area).filter(prompt -> prompt.allowsNotApplicable()).isEmpty()) {
      faults.add(pointer + "/notApplicable", "This area applies to every case; give it a grade");
    } else if (judgement.grade() != null) {
      faults.add(
          pointer + "/notApplicable",
          "An area that does not apply has no grade; take one of the two away");
    }
  }
}
