package uk.plumbline.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.Moderation;
import uk.plumbline.moderation.ModerationMode;
import uk.plumbline.moderation.ModerationOutcome;
import uk.plumbline.moderation.ModerationOutcome.Move;
import uk.plumbline.moderation.SecondJudgement;
import uk.plumbline.moderation.Settlement;
import uk.plumbline.selection.Candidate;
import uk.plumbline.selection.ModerationPolicy;
import uk.plumbline.selection.ModerationPolicy.Chosen;

/** Second checks of invented audits, chosen by the product's own policy and done blind. */
final class SampleModerations {
  /** Until the first day of {@link #fullCheckFrom}, a tenth is drawn; from then on all are. */
  static final BigDecimal SHARE = new BigDecimal("0.100");

  /** Published, so that anybody can repeat the draw. */
  static final String SEED = "sample-council";

  private static final LocalDate FULL_CHECK = LocalDate.of(2026, 11, 1);
  private static final int CHALLENGE_DAYS = 14;
  private static final double MODERATORS_PREVAIL = 0.85;

  private final Random random;
  private final SampleGrades grades;
  private final SampleWording wording;
  private final List<SamplePerson> moderators = SamplePerson.with(Role.MODERATOR);

  SampleModerations(Random random, SampleGrades grades, SampleWording wording) {
    this.random = random;
    this.grades = grades;
    this.wording = wording;
  }

  /** The day from which every audit is checked, never later than today. */
  static LocalDate fullCheckFrom(LocalDate today) {
    return today.isBefore(FULL_CHECK) ? today : FULL_CHECK;
  }

  /** A tenth, or all, and every audit with the lowest grade; blind, as the product ships it. */
  static ModerationPolicy policy(AuditType type, LocalDate from, BigDecimal share) {
    return new ModerationPolicy(
        type,
        from,
        share,
        List.of(SampleGrades.SCALE.getFirst()),
        0,
        0,
        ModerationMode.BLIND,
        CHALLENGE_DAYS,
        SEED);
  }

  private static Candidate candidate(UUID audit, SortedMap<String, String> given) {
    return new Candidate(audit, given, SampleGrades.SCALE.getFirst(), () -> 0, () -> 0);
  }

  /** Whether and why a finished audit was chosen, under the policy of its time. */
  Optional<Chosen> choose(UUID audit, String type, SortedMap<String, String> given) {
    return policy(AuditType.of(type), SampleGenerator.FIRST, SHARE).choose(candidate(audit, given));
  }

  /** Why an audit is chosen where every audit is. */
  static Chosen always(SortedMap<String, String> given, UUID audit, String type) {
    return policy(AuditType.of(type), SampleGenerator.FIRST, BigDecimal.ONE)
        .choose(candidate(audit, given))
        .orElseThrow();
  }

  /** A second check that nobody has begun. */
  Moderation waiting(SortedMap<String, String> given, UUID audit, String type) {
    var chosen = always(given, audit, type);
    return new Moderation(
        id(audit),
        chosen.selection(),
        chosen.reason(),
        ModerationMode.BLIND,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Settlement.NONE,
        null,
        List.of(),
        new TreeMap<>());
  }

  /**
   * A decided second check.
   *
   * @param given the auditor's grades
   * @param qualities how good the work really is; the moderator sees it afresh
   * @param decidedAt when the grades were settled
   */
  Moderation decided(
      UUID audit,
      Chosen chosen,
      SortedMap<String, String> given,
      SortedMap<String, Double> qualities,
      Instant decidedAt) {
    var moderator = moderators.get(random.nextInt(moderators.size()));
    var seen = grades.seenBy(0, qualities);
    var judgements = new TreeMap<String, SecondJudgement>();
    var moves = new HashMap<String, Move>();
    given.forEach(
        (area, first) -> {
          var judgement = judge(first, seen.get(area));
          judgements.put(area, judgement);
          moves.put(
              area,
              new Move(SampleGrades.rank(first), SampleGrades.rank(judgement.settledGrade())));
        });
    return new Moderation(
        id(audit),
        chosen.selection(),
        chosen.reason(),
        ModerationMode.BLIND,
        moderator.id(),
        moderator.username(),
        moderator.name(),
        true,
        decidedAt.minus(Duration.ofMinutes(20 + random.nextInt(60))),
        null,
        decidedAt,
        ModerationOutcome.of(moves),
        null,
        new Settlement(moderator.id(), moderator.name(), List.of(), null),
        null,
        List.of(),
        judgements);
  }

  private SecondJudgement judge(String first, String second) {
    var settled = random.nextDouble() < MODERATORS_PREVAIL ? second : first;
    var step = Integer.compare(SampleGrades.rank(settled), SampleGrades.rank(first));
    return new SecondJudgement(
        second,
        wording.second(second),
        settled,
        step == 0 ? null : wording.reason(step > 0 ? "raised" : "lowered"));
  }

  private static UUID id(UUID audit) {
    return new UUID(audit.getMostSignificantBits(), ~audit.getLeastSignificantBits());
  }
}
