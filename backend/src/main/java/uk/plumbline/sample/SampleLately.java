package uk.plumbline.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Sampling;
import uk.plumbline.shared.Today;

/**
 * What happened in the sample council's last fortnight to audits that had counted before, so that
 * what changed since the last meeting is not empty; and an audit whose due date was moved. Pure:
 * stores nothing.
 *
 * @param checks audits with a second check that came after they counted
 * @param extended an audit handed in by a later date than was first agreed
 * @param reopened an audit to be opened again
 */
record SampleLately(
    List<SampleAudit> checks, Optional<Extension> extended, Optional<SampleAudit> reopened) {
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final long SEED = 20_261_115L;
  private static final int LONGER_DAYS = 7;

  /** By how many grades the moderator sees each audit otherwise, one for every late check. */
  private static final int[] STEPS = {-1, 0, -1, 1, 0, -1};

  /**
   * A due date that was moved.
   *
   * @param audit with its new due date
   * @param was the audit before
   * @param at when
   */
  record Extension(SampleAudit audit, SampleAudit was, Instant at) {}

  /** Chooses from audits made without a tool, the newest first, always the same ones. */
  static SampleLately of(List<SampleAudit> audits, Instant now) {
    var random = new Random(SEED);
    var grades = new SampleGrades(random);
    var moderations = new SampleModerations(random, grades, new SampleWording(random));
    var newest =
        audits.stream().filter(audit -> isOpenToIt(audit, now)).sorted(NEWEST_FIRST).toList();
    var checked = newest.stream().limit(STEPS.length).toList();
    var checks =
        IntStream.range(0, checked.size())
            .mapToObj(
                at ->
                    checked(
                        checked.get(at),
                        STEPS[at],
                        now.minus(Duration.ofDays(2 + at)),
                        moderations))
            .toList();
    var others = newest.stream().skip(STEPS.length).toList();
    // Nobody who signs in finds a task more than the work list of a newcomer should have.
    var reopened = others.stream().filter(audit -> !signsIn(audit.auditor())).findFirst();
    var extended =
        others.stream()
            .filter(audit -> !Optional.of(audit).equals(reopened))
            .filter(audit -> audit.submittedAt().isAfter(endOf(audit)))
            .findFirst()
            .map(SampleLately::extended);
    return new SampleLately(checks, extended, reopened);
  }

  private static final Comparator<SampleAudit> NEWEST_FIRST =
      Comparator.comparing(SampleAudit::auditedOn).reversed().thenComparing(SampleAudit::reference);

  private static boolean isOpenToIt(SampleAudit audit, Instant now) {
    return audit.type() == AuditType.CASE_FILE
        && audit.status() == AuditStatus.FINALISED
        && audit.sampling() == Sampling.RANDOM
        && audit.auditor() != null
        && audit.moderation() == null
        && audit.finalisedAt().isBefore(now.minus(FORTNIGHT));
  }

  private static boolean signsIn(SamplePerson person) {
    return SamplePerson.ACCOUNTS.contains(person);
  }

  private static Instant endOf(SampleAudit audit) {
    return audit.dueOn().plusDays(1).atStartOfDay(Today.ZONE).toInstant();
  }

  private static SampleAudit checked(
      SampleAudit audit, int step, Instant at, SampleModerations moderations) {
    var given = new TreeMap<String, String>();
    var qualities = new TreeMap<String, Double>();
    audit
        .judgements()
        .forEach(
            (area, judgement) -> {
              given.put(area, judgement.grade());
              var rank = SampleGrades.rank(judgement.grade()) + step;
              qualities.put(
                  area, SampleGrades.middle(Math.clamp(rank, 1, SampleGrades.SCALE.size())));
            });
    var chosen = SampleModerations.always(given, audit.id(), audit.type().code());
    return audit.checked(moderations.decided(audit.id(), chosen, given, qualities, at));
  }

  private static Extension extended(SampleAudit audit) {
    return new Extension(
        audit.due(audit.dueOn().plusDays(LONGER_DAYS)),
        audit,
        audit.submittedAt().minus(Duration.ofDays(2)));
  }
}
