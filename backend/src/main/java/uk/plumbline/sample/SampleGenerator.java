package uk.plumbline.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.AuditType;
import uk.plumbline.audit.Judgement;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;
import uk.plumbline.moderation.Moderation;
import uk.plumbline.shared.Today;

/**
 * Invents the audits of a council, always the same ones: two years of finalised audits, and a few
 * unfinished ones of the last days, so that nobody's work list is empty. Pure: stores nothing.
 */
final class SampleGenerator {
  /** First audit date. */
  static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  /** Last audit date of the finalised audits. */
  static final LocalDate LAST = LocalDate.of(2026, 10, 31);

  static final int CASE_FILES = 1_150;
  static final int SUPERVISIONS = 350;

  /** Handed in up to four days after the audit date, one audit in five is a day late. */
  private static final int DAYS_UNTIL_DUE = 3;

  private static final long SEED = 20_261_031L;
  private static final double IMPROVEMENT = 0.4;
  private static final List<String> SUPERVISION_AREAS =
      List.of("frequency", "reflection_and_challenge", "recording", "actions_followed_through");

  private final Random random = new Random(SEED);
  private final SampleGrades grades = new SampleGrades(random);
  private final SampleWording wording = new SampleWording(random);
  private final SampleModerations moderations = new SampleModerations(random, grades, wording);
  private final List<SamplePerson> auditors = SamplePerson.with(Role.AUDITOR);
  private final Map<SamplePerson, Double> leniency = new HashMap<>();
  private final Instant now;
  private final SampleTimes times;
  private int made;

  /**
   * @param now nothing is dated later than this; unfinished audits are of the days before it
   */
  SampleGenerator(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.times = new SampleTimes(this.now, random);
    // Most auditors see work a little better than it is, as inspectors often find.
    auditors.forEach(auditor -> leniency.put(auditor, 0.2 + 0.22 * random.nextGaussian()));
  }

  /** Every audit of the council. */
  List<SampleAudit> audits() {
    var types = new ArrayList<AuditType>();
    for (int i = 0; i < CASE_FILES + SUPERVISIONS; i++) {
      types.add(i < CASE_FILES ? AuditType.CASE_FILE : AuditType.SUPERVISION);
    }
    var audits = new ArrayList<SampleAudit>();
    var days = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    for (var type : types) {
      audits.add(finalised(type, times.weekday(FIRST.plusDays(random.nextInt(days)))));
    }
    audits.addAll(unfinished());
    return audits;
  }

  private SampleAudit finalised(AuditType type, LocalDate date) {
    var team = team(date);
    var sampling = sampling();
    var isExternal = type == AuditType.CASE_FILE && random.nextInt(25) == 0;
    var auditor = isExternal ? null : auditors.get(random.nextInt(auditors.size()));
    var qualities = grades.qualities(expected(team, date, sampling), areas(type, team));
    var given = grades.seenBy(auditor == null ? 0 : leniency.get(auditor), qualities);
    var created = times.at(date.minusDays(3L + random.nextInt(10)));
    var submitted = times.at(date.plusDays(random.nextInt(5)));
    var id = nextId();
    var moderation =
        moderations
            .choose(id, type.code(), given)
            .map(
                chosen ->
                    moderations.decided(
                        id,
                        chosen,
                        given,
                        qualities,
                        times.later(submitted, 2 + random.nextInt(8))))
            .orElse(null);
    return new SampleAudit(
        id,
        reference(),
        type,
        isExternal ? Origin.EXTERNAL : Origin.INTERNAL,
        team.code(),
        date,
        date.plusDays(DAYS_UNTIL_DUE),
        sampling,
        SampleAudit.frameworkWithoutTool(type),
        caseReference(type),
        auditor,
        AuditStatus.FINALISED,
        created,
        submitted,
        moderation == null ? submitted : moderation.decidedAt(),
        judgements(given),
        moderation);
  }

  private List<SampleAudit> unfinished() {
    return List.of(
        draft("auditor1", AuditType.CASE_FILE, 0, 9),
        draft("auditor1", AuditType.CASE_FILE, 2, 3),
        draft("auditor1", AuditType.SUPERVISION, 1, 16),
        draft("auditor2", AuditType.CASE_FILE, 0, 12),
        draft("auditor2", AuditType.CASE_FILE, 1, 5),
        draft("auditor5", AuditType.SUPERVISION, 2, 7),
        submitted("auditor1", AuditType.CASE_FILE),
        submitted("auditor2", AuditType.CASE_FILE),
        submitted("auditor2", AuditType.SUPERVISION),
        submitted("auditor4", AuditType.CASE_FILE),
        submitted("auditor7", AuditType.CASE_FILE));
  }

  private SampleAudit draft(String auditor, AuditType type, int graded, int dueInDays) {
    var today = LocalDate.ofInstant(now, Today.ZONE);
    var date = today.minusDays(1L + random.nextInt(4));
    var team = team(date);
    var given = given(type, team, date, auditor);
    var begun = new TreeMap<String, Judgement>();
    judgements(given).entrySet().stream()
        .limit(graded)
        .forEach(entry -> begun.put(entry.getKey(), entry.getValue()));
    return new SampleAudit(
        nextId(),
        reference(),
        type,
        Origin.INTERNAL,
        team.code(),
        date,
        today.plusDays(dueInDays),
        Sampling.RANDOM,
        SampleAudit.frameworkWithoutTool(type),
        caseReference(type),
        SamplePerson.of(auditor),
        graded == 0 ? AuditStatus.ALLOCATED : AuditStatus.IN_PROGRESS,
        times.at(date.minusDays(2)),
        null,
        null,
        begun,
        null);
  }

  private SampleAudit submitted(String auditor, AuditType type) {
    var today = LocalDate.ofInstant(now, Today.ZONE);
    var date = today.minusDays(5L + random.nextInt(6));
    var team = team(date);
    var given = given(type, team, date, auditor);
    var id = nextId();
    var submitted = times.at(date.plusDays(2));
    Moderation waiting = moderations.waiting(given, id, type.code());
    return new SampleAudit(
        id,
        reference(),
        type,
        Origin.INTERNAL,
        team.code(),
        date,
        date.plusDays(14),
        Sampling.RANDOM,
        SampleAudit.frameworkWithoutTool(type),
        caseReference(type),
        SamplePerson.of(auditor),
        AuditStatus.SUBMITTED,
        times.at(date.minusDays(4)),
        submitted,
        null,
        judgements(given),
        waiting);
  }

  private SortedMap<String, String> given(
      AuditType type, SampleTeam team, LocalDate date, String auditor) {
    var qualities = grades.qualities(expected(team, date, Sampling.RANDOM), areas(type, team));
    return grades.seenBy(leniency.get(SamplePerson.of(auditor)), qualities);
  }

  private SortedMap<String, Judgement> judgements(SortedMap<String, String> given) {
    var judgements = new TreeMap<String, Judgement>();
    given.forEach(
        (area, grade) ->
            judgements.put(area, new Judgement(grade, wording.rationale(area, grade))));
    return judgements;
  }

  /** Slightly better as the months go by, worse where a case was picked for a concern. */
  static double expected(SampleTeam team, LocalDate date, Sampling sampling) {
    var share =
        (double) ChronoUnit.DAYS.between(FIRST, date) / ChronoUnit.DAYS.between(FIRST, LAST);
    return team.quality()
        + IMPROVEMENT * (share - 0.5)
        - (sampling == Sampling.TARGETED ? 0.5 : 0)
        - 0.2;
  }

  private List<String> areas(AuditType type, SampleTeam team) {
    if (type == AuditType.SUPERVISION) {
      return SUPERVISION_AREAS;
    }
    var areas = new ArrayList<>(List.of("leaders", Framework.OVERALL));
    var inCare = team.service().equals(SampleTeam.CORPORATE_PARENTING);
    if (!inCare) {
      areas.add("help_and_protection");
    }
    if (inCare || random.nextInt(6) == 0) {
      areas.add("in_care");
    }
    if (inCare && random.nextInt(3) == 0) {
      areas.add("care_leavers");
    }
    return areas;
  }

  private SampleTeam team(LocalDate date) {
    var teams = SampleTeam.ALL.stream().filter(team -> team.existsOn(date)).toList();
    var place = random.nextDouble() * teams.stream().mapToDouble(SampleTeam::size).sum();
    for (var team : teams) {
      place -= team.size();
      if (place < 0) {
        return team;
      }
    }
    return teams.getLast();
  }

  private Sampling sampling() {
    var draw = random.nextInt(100);
    if (draw < 80) {
      return Sampling.RANDOM;
    }
    return draw < 90 ? Sampling.DIP : Sampling.TARGETED;
  }

  private UUID nextId() {
    made++;
    return UUID.nameUUIDFromBytes(("sample audit " + made).getBytes(StandardCharsets.UTF_8));
  }

  private String reference() {
    return "SA-%04d".formatted(made);
  }

  private String caseReference(AuditType type) {
    return type == AuditType.CASE_FILE
        ? "CF-" + (20_000 + random.nextInt(9_000))
        : "SV-" + (1_000 + random.nextInt(900));
  }
}
