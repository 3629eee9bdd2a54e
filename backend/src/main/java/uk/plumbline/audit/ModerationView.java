package uk.plumbline.audit;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.ModerationResponse.ChallengeResponse;
import uk.plumbline.audit.ModerationResponse.OpinionJudgement;
import uk.plumbline.audit.ModerationResponse.OpinionResponse;
import uk.plumbline.audit.ModerationResponse.SecondAreaJudgementResponse;
import uk.plumbline.audit.ModerationResponse.SecondJudgementResponse;
import uk.plumbline.audit.ModerationResponse.ThirdOpinionResponse;
import uk.plumbline.framework.Area;
import uk.plumbline.framework.Framework;
import uk.plumbline.moderation.FurtherOpinion;
import uk.plumbline.moderation.Moderation;
import uk.plumbline.moderation.SecondJudgement;

/** The second check of an audit, as far as its reader may see it. */
record ModerationView(Audit audit, Framework framework, AuditSight sight, Person reader) {
  /** Null where there is none, or where it is decided and the reader must not know the grades. */
  ModerationResponse response() {
    var moderation = audit.moderation();
    // A decided check shows the grades that it settled.
    if (moderation == null || (moderation.isDecided() && sight.hidesGrades())) {
      return null;
    }
    // That a rule chose the audit would tell a blind moderator that its grade is the lowest.
    var selection = sight.hidesGrades() ? null : moderation.selection().code();
    var shown = showsGrades(moderation);
    var overall = shown ? moderation.judgements().get(Framework.OVERALL) : null;
    var settlement = moderation.settlement();
    return new ModerationResponse(
        selection,
        selection == null ? null : moderation.selectionReason(),
        moderation.mode(),
        moderation.moderatorName() == null
            ? null
            : new Auditor(moderation.moderatorUsername(), moderation.moderatorName()),
        moderation.blind(),
        moderation.secondGradesAt(),
        sight.hidesGrades() ? null : thirdOpinion(moderation),
        moderation.decidedAt(),
        settlement.byName(),
        settlement.panel(),
        moderation.outcome() == null ? null : moderation.outcome().code(),
        text(moderation.reason()),
        showsQuality() ? settlement.auditQuality() : null,
        challenge(moderation),
        shown ? moderation.furtherOpinions().stream().map(this::opinion).toList() : List.of(),
        overall == null ? null : overall(overall),
        shown ? areas(moderation) : List.of());
  }

  /**
   * Until the decision nobody but the moderator sees the second grades, and whoever is asked for a
   * third opinion: an auditor who knew them could argue before they are settled.
   */
  private boolean showsGrades(Moderation moderation) {
    var mayBeThird = reader.has(Role.MODERATOR) || reader.has(Role.PRACTICE_IMPROVEMENT);
    return moderation.isDecided()
        || (moderation.isBy(reader.id()) && moderation.hasSecondGrades())
        || (moderation.awaitsThirdOpinion()
            && mayBeThird
            && !isAuditor()
            && !isWorker()
            && sight == AuditSight.FULL);
  }

  /** How an audit was done is the auditor's, the moderators' and the group's to know. */
  private boolean showsQuality() {
    var mayCheck = reader.has(Role.MODERATOR) || reader.has(Role.PRACTICE_IMPROVEMENT);
    return sight == AuditSight.FULL && (isAuditor() || (mayCheck && !isWorker()));
  }

  private boolean isAuditor() {
    return reader.id().equals(audit.facts().auditorId());
  }

  private boolean isWorker() {
    return reader.id().equals(audit.facts().workerId());
  }

  private ThirdOpinionResponse thirdOpinion(Moderation moderation) {
    var asked = moderation.thirdOpinion();
    // Why they differ would tell the auditor what the second grades are before they are settled.
    return asked == null
        ? null
        : new ThirdOpinionResponse(
            asked.askedAt(),
            moderation.moderatorName(),
            showsGrades(moderation) ? text(asked.reason()) : null);
  }

  private ChallengeResponse challenge(Moderation moderation) {
    var made = moderation.challenge();
    if (made == null) {
      return null;
    }
    var changed =
        moderation.judgements().values().stream()
            .anyMatch(judgement -> judgement.challengeGrade() != null);
    return new ChallengeResponse(
        made.madeAt(),
        text(made.reason()),
        made.decidedAt(),
        made.decidedByName(),
        made.decidedAt() == null ? null : changed,
        text(made.decisionReason()));
  }

  private OpinionResponse opinion(FurtherOpinion opinion) {
    var inOrder = Stream.concat(areasInOrder(), Stream.of(Framework.OVERALL));
    return new OpinionResponse(
        opinion.byName(),
        opinion.at(),
        inOrder
            .filter(opinion.judgements()::containsKey)
            .map(
                area -> {
                  var given = opinion.judgements().get(area);
                  return new OpinionJudgement(area, given.grade(), text(given.rationale()));
                })
            .toList());
  }

  private SecondJudgementResponse overall(SecondJudgement judgement) {
    return new SecondJudgementResponse(
        judgement.secondGrade(),
        judgement.settledGrade(),
        judgement.challengeGrade(),
        text(judgement.rationale()),
        text(judgement.reason()),
        text(judgement.challengeReason()));
  }

  private List<SecondAreaJudgementResponse> areas(Moderation moderation) {
    return areasInOrder()
        .filter(moderation.judgements()::containsKey)
        .map(
            area -> {
              var judgement = moderation.judgements().get(area);
              return new SecondAreaJudgementResponse(
                  area,
                  judgement.secondGrade(),
                  judgement.settledGrade(),
                  judgement.challengeGrade(),
                  text(judgement.rationale()),
                  text(judgement.reason()),
                  text(judgement.challengeReason()));
            })
        .toList();
  }

  private Stream<String> areasInOrder() {
    return framework.areas().stream().map(Area::code);
  }

  private String text(String freeText) {
    return sight == AuditSight.FULL ? freeText : null;
  }
}
