package uk.plumbline.moderation;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.audit.Audit;
import uk.plumbline.shared.Today;

/** Second checks as stored. */
@Singleton
public class Moderations {
  private final ModerationRepository rows;
  private final Clock clock;

  Moderations(ModerationRepository rows, Clock clock) {
    this.rows = rows;
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
    return rows.find(id).orElseThrow().with(judgements);
  }

  /**
   * Holds a submitted audit against the policy in force and, if it is chosen, opens its second
   * check. An audit that was returned keeps the check it was chosen for, so that nobody leaves the
   * draw by handing it in again.
   *
   * @return how it was chosen; empty when it goes unchecked
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Selection> choose(Audit audit, boolean hasLowestGrade) {
    var facts = audit.facts();
    if (audit.moderation() != null) {
      return Optional.of(audit.moderation().selection());
    }
    return rows.policy(facts.type(), Today.on(clock))
        .flatMap(policy -> policy.choose(facts.id(), hasLowestGrade))
        .map(
            chosen -> {
              rows.select(facts.id(), chosen.selection().code(), chosen.reason(), clock.instant());
              return chosen.selection();
            });
  }

  void recordSecondGrades(
      Moderation moderation, Person moderator, Map<String, SecondJudgement> judgements) {
    // The server shows no first grade before this moment, so the check is blind by construction;
    // except to whoever checked the same audit before it was reopened.
    var blind = !rows.hasCheckedBefore(moderation.id(), moderator.id());
    rows.begin(moderation.id(), moderator.id(), moderator.name(), blind, clock.instant());
    put(moderation, judgements);
  }

  void settle(
      Moderation moderation,
      ModerationOutcome outcome,
      String reason,
      Map<String, SecondJudgement> judgements) {
    put(moderation, judgements);
    rows.decide(moderation.id(), outcome.code(), reason, clock.instant());
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
