package uk.plumbline.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.AllowedAction;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.Audits;
import uk.plumbline.audit.Judgement;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.moderation.ModerateAuditRequest.Settled;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** The second check: the moderator's own grades first, then the grades that count. */
@Singleton
class SecondCheck {
  private final Audits audits;
  private final Moderations moderations;
  private final Frameworks frameworks;
  private final Activity activity;

  SecondCheck(Audits audits, Moderations moderations, Frameworks frameworks, Activity activity) {
    this.audits = audits;
    this.moderations = moderations;
    this.frameworks = frameworks;
    this.activity = activity;
  }

  /**
   * Keeps the moderator's own grades and shows them the auditor's from then on.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 with every fault
   */
  @Transactional
  Audit recordSecondGrades(UUID id, String ifMatch, SecondGradesRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.RECORD_SECOND_GRADES, id, ifMatch, by);
    var judgements = request.judgements();
    checkEveryJudgement(audit, judgements, SecondJudgement::secondGrade);
    return record(audit, judgements, by);
  }

  /**
   * Settles the grades that count and finalises the audit.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException as {@link Audits#requireFor}, and 400 with every fault
   */
  @Transactional
  Audit moderate(UUID id, String ifMatch, ModerateAuditRequest request, Person by) {
    var audit = audits.requireFor(AllowedAction.MODERATE, id, ifMatch, by);
    var settled = new LinkedHashMap<>(request.settled());
    var wasBlind = !audit.moderation().hasSecondGrades();
    if (wasBlind) {
      checkEveryJudgement(audit, settled, Settled::grade);
      audit = record(audit, asSecondGrades(settled), by);
    } else {
      settleTheRest(audit, settled);
      checkEveryJudgement(audit, settled, Settled::grade);
    }
    // In the blind case every grade needs a reason: asking only where grades differ would tell.
    requireReasons(audit, settled, request.reason(), wasBlind);
    return decide(audit, settled, request.reason(), by);
  }

  /**
   * What the moderator does not name settles at their own second grade, as long as the auditor
   * still grades it: after a return an area may have gone, and a new one has no second grade yet.
   */
  private static void settleTheRest(Audit audit, Map<String, Settled> settled) {
    var graded = audit.gradedAreas().toList();
    audit.moderation().judgements().entrySet().stream()
        .filter(own -> graded.contains(own.getKey()))
        .forEach(
            own ->
                settled.putIfAbsent(own.getKey(), new Settled(own.getValue().secondGrade(), null)));
  }

  private Audit record(Audit audit, Map<String, SecondJudgement> judgements, Person by) {
    moderations.recordSecondGrades(audit.moderation(), by, judgements);
    var id = audit.facts().id().toString();
    activity.record(by, "second_grades_recorded", "audit", id, List.of(), Map.of());
    return audits.touch(audit);
  }

  private Audit decide(Audit audit, Map<String, Settled> settled, String reason, Person by) {
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
    moderations.settle(audit.moderation(), outcome, blankToNull(reason), judgements);
    var finalised = audits.moveOn(audit, AuditStatus.FINALISED);
    var detail = Map.<String, Object>of("outcome", outcome.code());
    var id = audit.facts().id().toString();
    activity.record(by, "audit_moderated", "audit", id, List.of(), detail);
    return finalised;
  }

  private static Map<String, SecondJudgement> asSecondGrades(Map<String, Settled> settled) {
    var judgements = new LinkedHashMap<String, SecondJudgement>();
    settled.forEach(
        (area, given) ->
            judgements.put(area, new SecondJudgement(given.grade(), given.reason(), null, null)));
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

  /** The moderator grades exactly what the auditor graded, in the audit's framework. */
  private <T> void checkEveryJudgement(
      Audit audit, Map<String, T> given, Function<T, String> gradeOf) {
    var framework = frameworkOf(audit);
    var wanted = audit.gradedAreas().toList();
    var errors = new ArrayList<FieldError>();
    wanted.stream()
        .filter(area -> !given.containsKey(area))
        .forEach(
            area ->
                errors.add(
                    new FieldError(
                        Judgement.pointer(area), "Select a grade for " + framework.labelOf(area))));
    given.forEach(
        (area, judgement) -> {
          if (!wanted.contains(area)) {
            errors.add(
                new FieldError(Judgement.pointer(area), "The auditor did not grade this area"));
          } else if (framework.grade(gradeOf.apply(judgement)).isEmpty()) {
            errors.add(
                new FieldError(Judgement.pointer(area), framework.label() + " has no such grade"));
          }
        });
    refuse(errors, "Every judgement of the auditor needs one of yours.");
  }

  private void requireReasons(
      Audit audit, Map<String, Settled> settled, String reason, boolean forEvery) {
    if (blankToNull(reason) != null) {
      return;
    }
    var framework = frameworkOf(audit);
    var errors = new ArrayList<FieldError>();
    settled.forEach(
        (area, given) -> {
          var needed = forEvery || !audit.originalGrade(area).orElseThrow().equals(given.grade());
          if (needed && blankToNull(given.reason()) == null) {
            errors.add(
                new FieldError(
                    Judgement.pointer(area) + "/reason",
                    "Say why you give this grade for " + framework.labelOf(area)));
          }
        });
    refuse(errors, "A grade needs a reason.");
  }

  private static void refuse(List<FieldError> errors, String detail) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, detail).withErrors(errors);
    }
  }

  private Framework frameworkOf(Audit audit) {
    return frameworks.find(audit.facts().frameworkCode()).orElseThrow();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
