import type { Tool, ToolVersion } from "@/lib/api-types";
import type { ToolDocument } from "@/lib/tool-document";

/** A published tool in its first version. */
export function aTool(part: Partial<Tool> = {}): Tool {
  return {
    code: "case_file",
    label: "Case-file audit",
    kind: "case_file",
    auditType: "case_file",
    shipped: true,
    current: 1,
    populations: [],
    framework: "ilacs",
    versions: [
      {
        number: 1,
        status: "published",
        updatedAt: "2026-11-01T09:00:00Z",
        publishedAt: "2026-11-01T09:00:00Z",
        publishedBy: "Plumbline",
        retiredAt: null,
        comparabilityNote: null,
        audits: 12,
      },
    ],
    ...part,
  };
}

/** A tool of one section with a question and a judgement. */
export function aDocument(part: Partial<ToolDocument> = {}): ToolDocument {
  return {
    format: "plumbline-audit-tool-1",
    code: "case_file",
    label: "Case-file audit",
    kind: "case_file",
    framework: "ilacs",
    purpose: "What life is like for this child.",
    populations: [
      { code: "in_care", label: "Children in care" },
      { code: "care_leaver", label: "Care leavers" },
    ],
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
    overall: { asked: "required", label: "Overall", guidance: "", descriptors: {} },
    sections: [
      {
        code: "voice",
        label: "The child’s voice",
        area: "in_care",
        guidance: "What the child says.",
        populations: [],
        prompts: [
          {
            code: "seen_alone",
            kind: "compliance",
            label: "Was the child seen alone?",
            guidance: "",
            required: true,
            allowsNotApplicable: true,
            asksDate: true,
            populations: [],
          },
          {
            code: "voice_judgement",
            kind: "judgement",
            label: "How well is the child heard?",
            guidance: "",
            required: true,
            allowsNotApplicable: false,
            populations: [],
            descriptors: { outstanding: "Always", good: "Mostly" },
          },
        ],
      },
    ],
    ...part,
  };
}

/** A draft that may be edited. */
export function aDraft(part: Partial<ToolVersion> = {}): ToolVersion {
  return {
    code: "case_file",
    kind: "case_file",
    auditType: "case_file",
    label: "Case-file audit",
    number: 2,
    status: "draft",
    framework: "ilacs",
    updatedAt: "2026-11-20T10:42:00Z",
    publishedAt: null,
    publishedBy: null,
    retiredAt: null,
    comparabilityNote: null,
    document: { ...aDocument() },
    faults: [],
    allowedActions: ["edit", "discard", "publish"],
    ...part,
  };
}
