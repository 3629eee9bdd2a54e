package uk.plumbline.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.assignment.ModeratorConflicts;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.Audits;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.moderation.ModerateAuditRequest.Settled;
import uk.plumbline.shared.ProblemException;

/** The second check: the moderator's own grades first, then the grades that count. */
@Singleton
class SecondCheck {
  private final Audits audits;
  private final Moderations moderations;
  private final ModeratorConflicts conflicts;
  private final Frameworks frameworks;
  private final Activity activity;

  SecondCheck(
      Audits audits,
      Moderations moderations,
      ModeratorConflicts conflicts,
      Frameworks frameworks,
      Activity activity) {
    this.audits = audits;
    this.moderations = moderations;
    this.conflicts = conflicts;
    this.frameworks = frameworks;
    this.activity = activity;
  }

  /**
   * Keeps the moderator's own grades and shows them the auditor's from then on.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, 409 where they are too close to it, and
   *     400 with every fault
   */
  @Transactional
  Audit recordSecondGrades(UUID id, String ifMatch, SecondGradesRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.RECORD_SECOND_GRADES, id, ifMatch, by);
    mustBeFarEnough(audit, by);
    var judgements = request.judgements();
    checks(audit).requireEveryJudgement(judgements, SecondJudgement::secondGrade);
    return record(audit, judgements, by);
  }

  /**
   * Asks somebody else to settle a disagreement, instead of settling it.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}
   */
  @Transactional
  Audit askThirdOpinion(UUID id, String ifMatch, String reason, Person by) {
    var audit = audits.requireFor(AllowedAction.ASK_THIRD_OPINION, id, ifMatch, by);
    moderations.askThirdOpinion(audit.moderation(), reason);
    activity.record(by, "third_opinion_asked", "audit", id.toString(), List.of(), Map.of());
    return audits.touch(audit);
  }

  /**
   * Settles the grades that count, and finalises the audit where it is not yet.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link #recordSecondGrades}
   */
  @Transactional
  Audit moderate(UUID id, String ifMatch, ModerateAuditRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.MODERATE, id, ifMatch, by);
    mustBeFarEnough(audit, by);
    mustScoreTheAudit(audit, request);
    var settled = new LinkedHashMap<>(request.settled());
    var inOneStep = !audit.moderation().hasSecondGrades();
    if (inOneStep) {
      checks(audit).requireEveryJudgement(settled, Settled::grade);
      audit = record(audit, asSecondGrades(settled), by);
    } else {
      settleTheRest(audit, settled);
      checks(audit).requireEveryJudgement(settled, Settled::grade);
    }
    checks(audit).requireReasons(settled, request.reason(), needReasons(audit, settled, inOneStep));
    return decide(audit, settled, request, by);
  }

  /** Whoever took the check or was given it was looked at then; the others are now. */
  private void mustBeFarEnough(Audit audit, Person by) {
    if (!audit.moderation().isBy(by.id())) {
      conflicts.mustHaveNone(by, audit);
    }
  }

  private static void mustScoreTheAudit(Audit audit, ModerateAuditRequest request) {
    var quality = request.auditQuality();
    if (quality == null && audit.facts().toolVersionId() != null) {
      throw ProblemException.badRequest(
          "#/auditQuality", "Say how well the audit was done, apart from the practice it judges.");
    }
    if (quality != null && quality.lacksComment()) {
      throw ProblemException.badRequest(
          "#/auditQuality/comment", "Say what the audit lacks where something is not met.");
    }
    if (!request.panelNames().isEmpty() && !audit.moderation().awaitsThirdOpinion()) {
      throw ProblemException.badRequest("#/panel", "A panel settles a third opinion only.");
    }
  }

  /**
   * What the moderator does not name settles at their own second grade, as long as the auditor
   * still grades it: after a return an area may have gone, and a new one has no second grade yet. A
   * third person names whatever the two disagree on.
   */
  private static void settleTheRest(Audit audit, Map<String, Settled> settled) {
    var graded = audit.gradedAreas().toList();
    var isThird = audit.moderation().awaitsThirdOpinion();
    audit.moderation().judgements().entrySet().stream()
        .filter(own -> graded.contains(own.getKey()))
        .filter(own -> !isThird || !disagrees(audit, own.getKey(), own.getValue().secondGrade()))
        .forEach(
            own ->
                settled.putIfAbsent(own.getKey(), new Settled(own.getValue().secondGrade(), null)));
  }

  /**
   * In one step and blind every grade needs a reason: asking only where grades differ would tell. A
   * third person explains every disagreement, whichever side they take.
   */
  private static List<String> needReasons(
      Audit audit, Map<String, Settled> settled, boolean inOneStep) {
    var moderation = audit.moderation();
    var isBlind = inOneStep && moderation.mode() == ModerationMode.BLIND;
    return settled.keySet().stream()
        .filter(area -> isBlind || isContested(audit, area, settled.get(area).grade()))
        .toList();
  }

  private static boolean isContested(Audit audit, String area, String grade) {
    if (disagrees(audit, area, grade)) {
      return true;
    }
    var own = audit.moderation().judgements().getOrDefault(area, SecondJudgement.NONE);
    return audit.moderation().awaitsThirdOpinion() && disagrees(audit, area, own.secondGrade());
  }

  private static boolean disagrees(Audit audit, String area, String grade) {
    return !audit.originalGrade(area).orElseThrow().equals(grade);
  }

  private Audit record(Audit audit, Map<String, SecondJudgement> judgements, Person by) {
    moderations.recordSecondGrades(audit.moderation(), by, judgements);
    var id = audit.facts().id().toString();
    activity.record(by, "second_grades_recorded", "audit", id, List.of(), Map.of());
    return audits.touch(audit);
  }

  private Audit decide(
      Audit audit, Map<String, Settled> settled, ModerateAuditRequest request, Person by) {
    var outcome = ModerationOutcome.of(moves(audit, settled));
    var judgements = new LinkedHashMap<String, SecondJudgement>();
    settled.forEach(
        (area, given) ->
            judgements.put(
                area,
                audit
                    .moderation()
                    .judgements()
                    .getOrDefault(area, SecondJudgement.NONE)
                    .settled(given.grade(), blankToNull(given.reason()))));
    var settlement =
        new Settlement(by.id(), by.name(), request.panelNames(), request.auditQuality());
    moderations.settle(
        audit.moderation(), outcome, blankToNull(request.reason()), settlement, judgements);
    var isLate = audit.facts().lifeStatus() == AuditStatus.FINALISED;
    var third = audit.moderation().awaitsThirdOpinion();
    var detail = Map.<String, Object>of("outcome", outcome.code(), "late", isLate, "third", third);
    var id = audit.facts().id().toString();
    activity.record(by, "audit_moderated", "audit", id, List.of(), detail);
    return isLate ? audits.correct(audit) : audits.moveOn(audit, AuditStatus.FINALISED);
  }

  private static Map<String, SecondJudgement> asSecondGrades(Map<String, Settled> settled) {
    var judgements = new LinkedHashMap<String, SecondJudgement>();
    settled.forEach(
        (area, given) -> judgements.put(area, SecondJudgement.own(given.grade(), given.reason())));
    return judgements;
  }

  private Map<String, ModerationOutcome.Move> moves(Audit audit, Map<String, Settled> settled) {
    var framework = frameworkOf(audit);
    var moves = new LinkedHashMap<String, ModerationOutcome.Move>();
    settled.forEach(
        (area, given) ->
            moves.put(
                area,
                new ModerationOutcome.Move(
                    rank(framework, audit.originalGrade(area).orElseThrow()),
                    rank(framework, given.grade()))));
    return moves;
  }

  private static int rank(Framework framework, String grade) {
    return framework.grade(grade).orElseThrow().rank();
  }

  private GradeChecks checks(Audit audit) {
    return new GradeChecks(audit, frameworkOf(audit));
  }

  private Framework frameworkOf(Audit audit) {
    return frameworks.find(audit.facts().frameworkCode()).orElseThrow();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
