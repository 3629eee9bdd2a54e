package uk.plumbline.audit;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditResponse.AreaGrade;
import uk.plumbline.audit.AuditResponse.AreaJudgementResponse;
import uk.plumbline.audit.AuditResponse.FinalGrades;
import uk.plumbline.audit.AuditResponse.JudgementResponse;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;

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

  /** That it was chosen by judgement tells a blind moderator that no rule chose it. */
  List<Decision> decisions() {
    return audit.life().decisions().stream()
        .filter(decision -> !sight.hidesGrades() || !decision.kind().equals("selected"))
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

  private Stream<String> areasInOrder() {
    return framework.areas().stream().map(Area::code);
  }

  private String text(String freeText) {
    return sight == AuditSight.FULL ? freeText : null;
  }
}
