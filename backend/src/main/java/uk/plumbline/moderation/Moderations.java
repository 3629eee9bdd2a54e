package uk.plumbline.moderation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditType;
import uk.plumbline.selection.ModerationPolicy;
import uk.plumbline.selection.Policies;

/** Second checks as stored. */
@Singleton
public class Moderations {
  // As before any policy could say otherwise.
  private static final int CHALLENGE_DAYS = 14;

  private final ModerationRepository rows;
  private final Policies policies;
  private final Clock clock;

  Moderations(ModerationRepository rows, Policies policies, Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.clock = clock;
  }

  /** The second check with this identifier, which must exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Moderation require(UUID id) {
    var judgements =
        rows.judgements(id).stream()
            .collect(
                Collectors.toMap(
                    SecondJudgementRow::areaCode,
                    SecondJudgementRow::judgement,
                    (first, second) -> second,
                    TreeMap::new));
    return rows.find(id).orElseThrow().with(judgements, opinions(id));
  }

  private List<FurtherOpinion> opinions(UUID id) {
    var byPerson = new LinkedHashMap<UUID, FurtherOpinion>();
    rows.opinions(id)
        .forEach(
            row ->
                byPerson
                    .computeIfAbsent(
                        row.personId(),
                        person ->
                            new FurtherOpinion(row.personName(), row.givenAt(), new TreeMap<>()))
                    .judgements()
                    .put(
                        row.areaCode(),
                        new FurtherOpinion.Judged(row.gradeCode(), row.rationale())));
    return List.copyOf(byPerson.values());
  }

  /**
   * Holds a submitted audit against the policy in force and, if it is chosen, opens its second
   * check. An audit that was returned keeps the check it was chosen for, so that nobody leaves the
   * draw by handing it in again.
   *
   * @param lowest code of the lowest grade of the audit's scale
   * @return how it was chosen; empty when it goes unchecked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Selection> choose(Audit audit, String lowest) {
    if (audit.moderation() != null) {
      return Optional.of(audit.moderation().selection());
    }
    var policy = policies.inForce(AuditType.of(audit.facts().type()));
    return policy
        .flatMap(inForce -> inForce.choose(policies.candidate(audit, lowest)))
        .map(
            chosen -> {
              select(audit, chosen.selection(), chosen.reason(), policy, null);
              return chosen.selection();
            });
  }

  /**
   * Opens the second check of an audit that somebody thinks should have one.
   *
   * @param reason why
   * @param mode whether the moderator sees the first grades; the policy's when null
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void selectByJudgement(Audit audit, String reason, ModerationMode mode) {
    var policy = policies.inForce(AuditType.of(audit.facts().type()));
    select(audit, Selection.JUDGEMENT, reason, policy, mode);
  }

  private void select(
      Audit audit,
      Selection selection,
      String reason,
      Optional<ModerationPolicy> policy,
      ModerationMode mode) {
    var byPolicy = policy.map(ModerationPolicy::mode).orElse(ModerationMode.BLIND);
    rows.select(
        audit.facts().id(),
        selection.code(),
        reason,
        (mode == null ? byPolicy : mode).code(),
        policy.map(ModerationPolicy::challengeDays).orElse(CHALLENGE_DAYS),
        clock.instant());
  }

  /** Gives a second check to somebody, who must have been found fit to do it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void assign(Moderation moderation, UUID moderatorId, String name, ModerationMode mode) {
    rows.assign(moderation.id(), moderatorId, name, mode.code(), clock.instant());
  }

  void recordSecondGrades(
      Moderation moderation, Person moderator, Map<String, SecondJudgement> judgements) {
    // In a blind check the server shows no first grade before this moment, so it is blind by
    // construction; except to whoever checked the same audit before it was reopened.
    var before = rows.hasCheckedBefore(moderation.id(), moderator.id());
    rows.begin(moderation.id(), moderator.id(), moderator.name(), before, clock.instant());
    put(moderation, judgements);
  }

  void askThirdOpinion(Moderation moderation, String reason) {
    rows.askThirdOpinion(moderation.id(), reason, clock.instant());
  }

  void settle(
      Moderation moderation,
      ModerationOutcome outcome,
      String reason,
      Settlement settlement,
      Map<String, SecondJudgement> judgements) {
    put(moderation, judgements);
    var quality = Optional.ofNullable(settlement.auditQuality());
    rows.decide(
        moderation.id(),
        outcome.code(),
        reason,
        settlement.byId(),
        settlement.byName(),
        String.join("\n", settlement.panel()),
        quality.map(AuditQuality::evidence).map(QualityScore::code).orElse(null),
        quality.map(AuditQuality::childFocus).map(QualityScore::code).orElse(null),
        quality.map(AuditQuality::analysis).map(QualityScore::code).orElse(null),
        quality.map(AuditQuality::actions).map(QualityScore::code).orElse(null),
        quality.map(AuditQuality::comment).orElse(null),
        clock.instant());
  }

  void keepOpinion(Moderation moderation, Person by, Map<String, SecondJudgement> judgements) {
    var now = clock.instant();
    judgements.forEach(
        (area, given) ->
            rows.putOpinion(
                moderation.id(),
                by.id(),
                by.name(),
                area,
                given.secondGrade(),
                given.rationale(),
                now));
  }

  /** Records the auditor's challenge of a decided second check. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void challenge(Moderation moderation, String reason) {
    rows.challenge(moderation.id(), reason, clock.instant());
  }

  /**
   * Decides a challenge.
   *
   * @param changed grades that replace the settled ones, by area code; empty upholds the check
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decideChallenge(
      Moderation moderation, Person by, String reason, Map<String, SecondJudgement> changed) {
    rows.decideChallenge(moderation.id(), by.id(), by.name(), reason, clock.instant());
    changed.forEach(
        (area, judgement) ->
            rows.changeForChallenge(
                moderation.id(), area, judgement.challengeGrade(), judgement.challengeReason()));
  }

  /** Keeps the second check of an audit that is reopened, and lets it count no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void supersede(Audit audit) {
    if (audit.moderation() != null) {
      rows.supersede(audit.moderation().id(), clock.instant());
    }
  }

  private void put(Moderation moderation, Map<String, SecondJudgement> judgements) {
    judgements.forEach(
        (area, judgement) ->
            rows.put(
                moderation.id(),
                area,
                judgement.secondGrade(),
                judgement.rationale(),
                judgement.settledGrade(),
                judgement.reason()));
  }
}
