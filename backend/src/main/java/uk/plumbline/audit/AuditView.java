package uk.plumbline.audit;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.access.Person;
import uk.plumbline.audit.AuditResponse.AreaGrade;
import uk.plumbline.audit.AuditResponse.AreaJudgementResponse;
import uk.plumbline.audit.AuditResponse.FinalGrades;
import uk.plumbline.audit.AuditResponse.JudgementResponse;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.moderation.SecondJudgement;

/** The parts of an audit that depend on how much its reader may see. */
record AuditView(Audit audit, Framework framework, AuditSight sight) {
  JudgementResponse overall() {
    var judgement = audit.judgements().get(Framework.OVERALL);
    return judgement == null || sight.hidesGrades()
        ? null
        : new JudgementResponse(
            judgement.grade(), text(judgement.rationale()), text(judgement.impact()));
  }

  List<AreaJudgementResponse> areas() {
    if (sight.hidesGrades()) {
      return List.of();
    }
    return areasInOrder()
        .filter(audit.judgements()::containsKey)
        .map(
            area -> {
              var judgement = audit.judgements().get(area);
              return new AreaJudgementResponse(
                  area,
                  judgement.grade(),
                  text(judgement.rationale()),
                  text(judgement.impact()),
                  text(judgement.notApplicable()));
            })
        .toList();
  }

  /** A concern hints at a grade, so a blind reader is told of none; others at least of the fact. */
  List<AuditConcern> concerns() {
    return sight.hidesGrades()
        ? List.of()
        : audit.life().concerns().stream()
            .map(concern -> sight == AuditSight.FULL ? concern : concern.withoutText())
            .toList();
  }

  List<Decision> decisions() {
    return audit.life().decisions().stream()
        .map(decision -> sight == AuditSight.FULL ? decision : decision.withoutText())
        .toList();
  }

  /** Which judgements were graded gives away no grade, so a blind moderator sees them. */
  List<String> judgementsToCheck() {
    var status = audit.facts().lifeStatus();
    if (status != AuditStatus.SUBMITTED && status != AuditStatus.FINALISED) {
      return List.of();
    }
    var graded = audit.gradedAreas().toList();
    return Stream.concat(areasInOrder(), Stream.of(Framework.OVERALL))
        .filter(graded::contains)
        .toList();
  }

  FinalGrades finalGrades() {
    if (audit.facts().lifeStatus() != AuditStatus.FINALISED || sight.hidesGrades()) {
      return null;
    }
    var areas =
        areasInOrder()
            .flatMap(
                area -> audit.finalGrade(area).map(grade -> new AreaGrade(area, grade)).stream())
            .toList();
    return new FinalGrades(audit.finalGrade(Framework.OVERALL).orElse(null), areas);
  }

  /**
   * Until the decision nobody but the moderator sees the second grades: an auditor who knew them
   * could argue before they are settled.
   */
  ModerationResponse moderation(Person reader) {
    var moderation = audit.moderation();
    // A decided check shows the grades that it settled.
    if (moderation == null || (moderation.isDecided() && sight.hidesGrades())) {
      return null;
    }
    // That a rule chose the audit would tell a blind moderator that its grade is the lowest.
    var selection = sight.hidesGrades() ? null : moderation.selection().code();
    var shown = moderation.isDecided() || moderation.isBy(reader.id());
    var overall = shown ? moderation.judgements().get(Framework.OVERALL) : null;
    var areas =
        areasInOrder()
            .filter(area -> shown && moderation.judgements().containsKey(area))
            .map(area -> area(area, moderation.judgements().get(area)))
            .toList();
    return new ModerationResponse(
        selection,
        selection == null ? null : moderation.selectionReason(),
        moderation.moderatorName() == null
            ? null
            : new Auditor(moderation.moderatorUsername(), moderation.moderatorName()),
        moderation.blind(),
        moderation.secondGradesAt(),
        moderation.decidedAt(),
        moderation.outcome() == null ? null : moderation.outcome().code(),
        text(moderation.reason()),
        overall == null
            ? null
            : new ModerationResponse.SecondJudgementResponse(
                overall.secondGrade(),
                overall.settledGrade(),
                text(overall.rationale()),
                text(overall.reason())),
        areas);
  }

  private ModerationResponse.SecondAreaJudgementResponse area(
      String area, SecondJudgement judgement) {
    return new ModerationResponse.SecondAreaJudgementResponse(
        area,
        judgement.secondGrade(),
        judgement.settledGrade(),
        text(judgement.rationale()),
        text(judgement.reason()));
  }

  private Stream<String> areasInOrder() {
    return framework.areas().stream().map(Area::code);
  }

  private String text(String freeText) {
    return sight == AuditSight.FULL ? freeText : null;
  }
}
