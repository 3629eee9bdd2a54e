package uk.plumbline.selection;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditType;
import uk.plumbline.framework.Framework;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/** The dated policies of second checks. */
@Singleton
public class Policies {
  private static final int MONTHS_OF_A_QUARTER = 3;

  private final PolicyRepository rows;
  private final Activity activity;
  private final Clock clock;

  Policies(PolicyRepository rows, Activity activity, Clock clock) {
    this.rows = rows;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * A policy beside whether it is the one in force for its type.
   *
   * @param inForce begun, and followed by no other yet
   */
  record Dated(ModerationPolicy policy, boolean inForce) {}

  /** The policy in force today; empty where none has begun. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<ModerationPolicy> inForce(AuditType type) {
    return rows.inForce(type.code(), Today.on(clock)).map(PolicyRow::policy);
  }

  /**
   * What the policy needs to know of a submitted audit.
   *
   * @param lowest code of the scale's lowest grade
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Candidate candidate(Audit audit, String lowest) {
    var facts = audit.facts();
    var grades = new HashMap<String, String>();
    audit.gradedAreas().forEach(area -> grades.put(area, audit.originalGrade(area).orElseThrow()));
    var overall = grades.get(Framework.OVERALL);
    return new Candidate(
        facts.id(),
        grades,
        lowest,
        () -> rows.submittedBefore(facts.auditorId(), facts.type(), facts.id()),
        () ->
            overall == null
                ? 0
                : rows.chosenSince(facts.type(), overall, beginOfQuarter(), facts.id()));
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  List<Dated> all() {
    var today = Today.on(clock);
    var policies = rows.all().stream().map(PolicyRow::policy).toList();
    var current = new HashMap<AuditType, LocalDate>();
    policies.stream()
        .filter(policy -> !policy.validFrom().isAfter(today))
        .forEach(policy -> current.putIfAbsent(policy.type(), policy.validFrom()));
    return policies.stream()
        .map(policy -> new Dated(policy, policy.validFrom().equals(current.get(policy.type()))))
        .toList();
  }

  /**
   * Sets a policy from a day on. One that has begun stays as it is, so that what it chose can be
   * explained.
   *
   * @throws ProblemException 400 for a day that is past or a grade of no scale, 409 where the day's
   *     policy has begun
   */
  @Transactional
  Dated set(PolicyRequest request, Person by) {
    var today = Today.on(clock);
    check(request, today);
    var policy = request.policy();
    var written =
        rows.put(
            policy.type().code(),
            policy.validFrom(),
            policy.randomShare(),
            String.join(",", policy.alwaysGrades()),
            policy.newcomerAudits(),
            policy.floorPerGrade(),
            policy.mode().code(),
            policy.challengeDays(),
            policy.seed(),
            today);
    if (written == 0) {
      throw new ProblemException(
          ProblemType.POLICY_HAS_BEGUN,
          "A policy of today is in force already, and what has begun is never changed. Set one from"
              + " tomorrow on.");
    }
    var detail =
        Map.<String, Object>of("type", policy.type().code(), "from", policy.validFrom().toString());
    activity.record(by, "moderation_policy_set", "moderation_policy", null, List.of(), detail);
    return new Dated(policy, policy.validFrom().equals(today));
  }

  private void check(PolicyRequest request, LocalDate today) {
    var errors = new ArrayList<FieldError>();
    if (request.validFrom().isBefore(today)) {
      errors.add(new FieldError("#/validFrom", "The first day must be today or later"));
    }
    for (var at = 0; at < request.alwaysGrades().size(); at++) {
      if (!rows.isGrade(request.alwaysGrades().get(at))) {
        errors.add(new FieldError("#/alwaysGrades/" + at, "No scale has a grade with this code"));
      }
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "The policy cannot be set as it is.")
          .withErrors(errors);
    }
  }

  private Instant beginOfQuarter() {
    var today = Today.on(clock);
    var month = 1 + (today.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER;
    return LocalDate.of(today.getYear(), month, 1).atStartOfDay(Today.ZONE).toInstant();
  }
}
