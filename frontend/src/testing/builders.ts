import type {
  Audit,
  AuditSummary,
  Concern,
  Form,
  Framework,
  JudgedGoodFigures,
  Me,
  Moderation,
  Team,
} from "@/lib/api-types";

export function aMe(part: Partial<Me> = {}): Me {
  return {
    username: "auditor1",
    name: "Test auditor",
    roles: ["auditor"],
    managedTeams: [],
    readsSupervision: false,
    seesConcerns: false,
    sampleData: false,
    ...part,
  };
}

export function aFramework(part: Partial<Framework> = {}): Framework {
  const area = { guidance: "", validFrom: "2018-01-01", validTo: null };
  return {
    code: "ilacs",
    label: "ILACS",
    description: "From 2018",
    validFrom: "2018-01-01",
    validTo: null,
    usualFor: "case_file",
    overallUntil: null,
    grades: [
      {
        code: "outstanding",
        label: "Outstanding",
        shortLabel: "Outstanding",
        rank: 4,
        good: false,
        goodOrBetter: true,
      },
      { code: "good", label: "Good", shortLabel: "Good", rank: 3, good: true, goodOrBetter: true },
      {
        code: "requires_improvement",
        label: "Requires improvement to be good",
        shortLabel: "Requires improvement",
        rank: 2,
        good: false,
        goodOrBetter: false,
      },
      {
        code: "inadequate",
        label: "Inadequate",
        shortLabel: "Inadequate",
        rank: 1,
        good: false,
        goodOrBetter: false,
      },
    ],
    areas: [
      { ...area, code: "help_and_protection", label: "Help and protection" },
      { ...area, code: "in_care", label: "Children in care" },
    ],
    ...part,
  };
}

export function aTeam(part: Partial<Team> = {}): Team {
  return {
    code: "north",
    label: "North",
    service: { code: "support", label: "Family support" },
    validFrom: null,
    validTo: null,
    predecessors: [],
    successors: [],
    ...part,
  };
}

/** A draft that nobody has written in yet. */
export function anAudit(part: Partial<Audit> = {}): Audit {
  return {
    id: "0b6f1b9e-0000-4000-8000-000000000001",
    reference: "PL-000001",
    type: "case_file",
    origin: "internal",
    source: "entered",
    team: { code: "north", label: "North" },
    service: { code: "support", label: "Family support" },
    auditedOn: "2026-11-20",
    dueOn: null,
    sampling: "random",
    framework: "ilacs",
    caseReference: "C1001",
    auditor: { username: "auditor1", name: "Test auditor" },
    tool: null,
    population: null,
    worker: null,
    status: "in_progress",
    moderationStatus: "not_submitted",
    remedyStatus: "not_concluded",
    version: 1,
    gradesWithheld: false,
    textWithheld: false,
    overall: null,
    areas: [],
    answers: [],
    sessions: null,
    practitioner: {
      involvement: null,
      reason: null,
      invitedAt: null,
      reflection: null,
      selfGrade: null,
      reflectedAt: null,
      response: null,
      responseComment: null,
      respondedAt: null,
    },
    familyFeedback: {
      child: { status: null, words: null, reason: null },
      family: { status: null, words: null, reason: null },
    },
    conclusion: {
      strengths: null,
      improvements: null,
      noActionBecause: null,
      limitOverrideReason: null,
    },
    actions: [],
    limit: null,
    warnings: [],
    concerns: [],
    decisions: [],
    sections: [],
    judgementsToCheck: [],
    missing: [],
    moderation: null,
    final: null,
    progress: { graded: 0, of: 3, sectionsComplete: null, sections: null },
    createdAt: "2026-11-20T09:00:00Z",
    updatedAt: "2026-11-20T09:00:00Z",
    submittedAt: null,
    finalisedAt: null,
    reopenedAt: null,
    allowedActions: ["edit", "submit"],
    ...part,
  };
}

/** A second check that nobody has begun. */
export function aModeration(part: Partial<Moderation> = {}): Moderation {
  return {
    selection: "random",
    selectionReason: "Drawn at random; 20% are checked.",
    mode: "blind",
    moderator: null,
    blind: null,
    secondGradesAt: null,
    thirdOpinion: null,
    decidedAt: null,
    decidedBy: null,
    panel: [],
    outcome: null,
    reason: null,
    auditQuality: null,
    challenge: null,
    furtherOpinions: [],
    overall: null,
    areas: [],
    ...part,
  };
}

export function aSummary(part: Partial<AuditSummary> = {}): AuditSummary {
  const { id, reference, type, origin, source, team, service, auditedOn, dueOn, sampling } =
    anAudit();
  return {
    id,
    reference,
    type,
    origin,
    source,
    team,
    service,
    auditedOn,
    dueOn,
    sampling,
    framework: "ilacs",
    caseReference: "C1001",
    auditor: { username: "auditor1", name: "Test auditor" },
    tool: null,
    population: null,
    status: "in_progress",
    moderationStatus: "not_submitted",
    remedyStatus: "not_concluded",
    openConcern: false,
    moderated: false,
    moderationOutcome: null,
    gradesWithheld: false,
    originalGrade: null,
    finalGrade: null,
    progress: { graded: 1, of: 3, sectionsComplete: null, sections: null },
    updatedAt: "2026-11-20T09:00:00Z",
    allowedActions: ["edit", "submit"],
    ...part,
  };
}

export function someFigures(part: Partial<JudgedGoodFigures> = {}): JudgedGoodFigures {
  return {
    key: "north",
    label: "North",
    audits: 50,
    grades: { outstanding: 1, good: 30, requires_improvement: 15, inadequate: 4 },
    good: 30,
    goodOrBetter: 31,
    proportionGood: 0.6,
    proportionGoodOrBetter: 0.62,
    interval95: { lower: 0.48, upper: 0.74 },
    moderated: 10,
    estimate: null,
    ...part,
  };
}

/** A form of one section with one judgement, for any audit. */
export function aForm(part: Partial<Form> = {}): Form {
  return {
    tool: { code: "case_file", label: "Case-file audit", kind: "case_file", version: 1 },
    purpose: "What life is like for this child.",
    framework: "ilacs",
    population: null,
    settings: {
      limitingAreas: [],
      impactForGood: true,
      warnGoodWithConcern: true,
      practitioner: true,
      family: true,
      conclusion: true,
      sessionDates: false,
      expectedIntervalDays: null,
    },
    overall: { label: "Overall", guidance: "", required: true, descriptors: {} },
    sections: [
      {
        code: "voice",
        label: "The child’s voice",
        area: "in_care",
        guidance: "What the child says.",
        prompts: [
          {
            code: "voice_judgement",
            kind: "judgement",
            label: "How well is the child heard?",
            guidance: "",
            required: true,
            allowsNotApplicable: false,
            asksDate: false,
            area: "in_care",
            descriptors: {},
          },
        ],
      },
    ],
    ...part,
  };
}

/** A concern that nobody has taken up. */
export function aConcern(part: Partial<Concern["concern"]> = {}): Concern {
  return {
    concern: {
      id: "0b6f1b9e-0000-4000-8000-0000000000c1",
      raisedAt: "2026-11-20T09:30:00Z",
      raisedBy: "Test auditor",
      concern: "Nobody has seen the child for nine weeks.",
      told: "The team manager, at 9:20",
      acknowledgedAt: null,
      acknowledgedBy: null,
      acknowledgement: null,
      ...part,
    },
    audit: {
      id: "0b6f1b9e-0000-4000-8000-000000000001",
      reference: "PL-000001",
      caseReference: "C1001",
      team: { code: "north", label: "North" },
      auditor: { username: "auditor1", name: "Test auditor" },
      readable: false,
    },
  };
}
