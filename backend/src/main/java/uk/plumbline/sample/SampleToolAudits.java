package uk.plumbline.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import uk.plumbline.audit.AuditContent;
import uk.plumbline.audit.AuditStatus;
import uk.plumbline.audit.Origin;
import uk.plumbline.audit.PractitionerPart;
import uk.plumbline.audit.Sampling;
import uk.plumbline.framework.Framework;
import uk.plumbline.moderation.Moderation;
import uk.plumbline.shared.Today;
import uk.plumbline.tool.AuditTools;
import uk.plumbline.tool.AuditTools.Startable;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.PromptKind;
import uk.plumbline.tool.ToolKind;

/**
 * Invents the audits that the sample council made with the shipped tools: finalised ones of its
 * last four months, and a draft in each state, so that every page has something to show. Apart from
 * the two years of {@link SampleGenerator}, whose figures stay as they are.
 */
final class SampleToolAudits {
  private static final long SEED = 20_261_101L;
  private static final double LENIENCY = 0.15;
  private static final String PRACTITIONER = "practitioner1";

  private final Random random = new Random(SEED);
  private final SampleGrades grades = new SampleGrades(random);
  private final SampleWording wording = new SampleWording(random);
  private final SampleModerations moderations = new SampleModerations(random, grades, wording);
  private final SampleContent contents = new SampleContent(random, wording);
  private final SampleTimes times;
  private final SampleToolPlans plans;
  private final LocalDate today;
  private final AuditTools tools;
  private int made;

  SampleToolAudits(Instant now, AuditTools tools) {
    this.times = new SampleTimes(now.truncatedTo(ChronoUnit.SECONDS), random);
    this.today = LocalDate.ofInstant(now, Today.ZONE);
    this.tools = tools;
    this.plans = new SampleToolPlans(random, times, today);
  }

  /** Every audit made with a tool. */
  List<SampleToolAudit> audits() {
    var audits = new ArrayList<SampleToolAudit>();
    var caseFile = tools.startable("case_file").orElseThrow();
    var dip = tools.startable("dip_sample").orElseThrow();
    var supervision = tools.startable("supervision").orElseThrow();
    for (int i = 0; i < 12; i++) {
      for (var population : caseFile.populations()) {
        audits.add(make(plans.finalised(caseFile, population.code(), null)));
      }
      audits.add(
          make(
              plans.finalised(
                  dip, dip.populations().get(i % dip.populations().size()).code(), null)));
      audits.add(make(plans.finalised(supervision, null, null)));
      audits.add(make(plans.finalised(supervision, null, null)));
    }
    var worker = SamplePerson.of(PRACTITIONER);
    audits.add(reflected(make(plans.finalised(caseFile, "child_in_need", worker)), null));
    audits.add(reflected(make(plans.finalised(caseFile, "child_in_need", worker)), "acknowledged"));
    audits.addAll(unfinished(caseFile, supervision, worker));
    return audits;
  }

  private List<SampleToolAudit> unfinished(
      Startable caseFile, Startable supervision, SamplePerson worker) {
    return List.of(
        make(plans.draft(caseFile, "in_care", "auditor1", 4, AuditStatus.ALLOCATED, 0, null, null)),
        make(
            plans.draft(
                caseFile,
                "child_protection",
                "auditor1",
                6,
                AuditStatus.IN_PROGRESS,
                0.5,
                null,
                "open")),
        make(
            plans.draft(
                caseFile, "child_in_need", "auditor1", 2, AuditStatus.RETURNED, 1, null, "closed")),
        invited(
            make(
                plans.draft(
                    caseFile,
                    "child_in_need",
                    "auditor1",
                    9,
                    AuditStatus.IN_PROGRESS,
                    0.7,
                    worker,
                    null))),
        make(
            plans.draft(
                supervision, null, "auditor1", 12, AuditStatus.IN_PROGRESS, 0.4, null, null)),
        make(
            plans.draft(
                caseFile, "care_leaver", "auditor4", 5, AuditStatus.SUBMITTED, 1, null, null)));
  }

  private SampleToolAudit make(SampleToolPlan plan) {
    made++;
    var id = id();
    var form = tools.form(plan.tool().versionId(), plan.population());
    var areas = areas(form);
    var expected = SampleGenerator.expected(plan.team(), plan.date(), Sampling.RANDOM);
    var qualities = grades.qualities(expected, areas);
    var given = grades.seenBy(LENIENCY, qualities);
    if (!areas.contains(Framework.OVERALL)) {
      given.remove(Framework.OVERALL);
    }
    SampleContent.limit(form, given);
    var sections =
        form.sections().subList(0, (int) Math.round(plan.share() * form.sections().size()));
    if (!plan.isWhole()) {
      given.keySet().retainAll(areas(sections).toList());
    }
    var judgements = contents.judgements(form, given);
    var content = contents.of(form, sections, judgements, plan.date(), plan.isWhole());
    var submitted = plan.isWhole() ? times.at(plan.date().plusDays(random.nextInt(3))) : null;
    Moderation moderation =
        switch (plan.status()) {
          case FINALISED ->
              moderations
                  .choose(id, plan.type().code(), given)
                  .map(
                      chosen ->
                          moderations.decided(
                              id,
                              chosen,
                              given,
                              qualities,
                              times.later(submitted, 1 + random.nextInt(6))))
                  .orElse(null);
          case SUBMITTED, RETURNED -> moderations.waiting(given, id, plan.type().code());
          default -> null;
        };
    var finalised =
        plan.status() != AuditStatus.FINALISED
            ? null
            : moderation == null ? submitted : moderation.decidedAt();
    var audit =
        new SampleAudit(
            id,
            "SA-%04d".formatted(2_000 + made),
            plan.type(),
            Origin.INTERNAL,
            plan.team().code(),
            plan.date(),
            plan.dueOn(),
            plan.tool().tool().kind() == ToolKind.DIP_SAMPLE ? Sampling.DIP : Sampling.RANDOM,
            plan.tool().framework(),
            plans.caseReference(plan),
            plan.auditor(),
            plan.status(),
            times.at(plan.date().minusDays(4)),
            submitted,
            finalised,
            judgements,
            moderation);
    return new SampleToolAudit(
        audit, plan.tool().versionId(), form, plan.worker(), content, plan.concern());
  }

  private static List<String> areas(Form form) {
    var overall = form.overall() == null ? Stream.<String>empty() : Stream.of(Framework.OVERALL);
    return Stream.concat(areas(form.sections()), overall).toList();
  }

  private static Stream<String> areas(List<Form.Section> sections) {
    return sections.stream()
        .flatMap(section -> section.prompts().stream())
        .filter(prompt -> prompt.kind() == PromptKind.JUDGEMENT)
        .map(Form.Prompt::area);
  }

  private SampleToolAudit invited(SampleToolAudit draft) {
    var at = times.at(today.minusDays(1));
    return with(draft, new PractitionerPart(null, null, at, null, null, null, null, null, null));
  }

  private SampleToolAudit reflected(SampleToolAudit finalised, String response) {
    var submitted = finalised.audit().submittedAt();
    return with(
        finalised,
        new PractitionerPart(
            "took_part",
            null,
            submitted.minus(3, ChronoUnit.DAYS),
            wording.one("practitioner", "reflection"),
            "good",
            submitted.minus(1, ChronoUnit.DAYS),
            response,
            null,
            response == null ? null : times.later(finalised.audit().finalisedAt(), 2)));
  }

  private static SampleToolAudit with(SampleToolAudit audit, PractitionerPart part) {
    var was = audit.content();
    return new SampleToolAudit(
        audit.audit(),
        audit.versionId(),
        audit.form(),
        audit.worker(),
        new AuditContent(
            was.answers(),
            was.setAside(),
            was.sessionDates(),
            part,
            was.feedback(),
            was.conclusion(),
            was.actions()),
        audit.concern());
  }

  private UUID id() {
    return UUID.nameUUIDFromBytes(("sample tool audit " + made).getBytes(StandardCharsets.UTF_8));
  }
}
