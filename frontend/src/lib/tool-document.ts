import type { ToolKind } from "@/lib/api-types";

/** The kinds of prompt a section can hold. */
export type PromptKind = "judgement" | "compliance" | "text" | "quotation";

interface Labelled {
  code: string;
  label: string;
}

/** What each grade looks like, by grade code. */
export type DescriptorTexts = Readonly<Record<string, string>>;

export interface ToolPrompt {
  code: string;
  kind: PromptKind;
  label: string;
  guidance: string;
  required: boolean;
  allowsNotApplicable: boolean;
  /** On compliance prompts only. */
  asksDate?: boolean;
  /** Empty for everybody its section is for. */
  populations: readonly string[];
  /** On judgements only. */
  descriptors?: DescriptorTexts;
}

export interface ToolSection {
  code: string;
  label: string;
  area: string | null;
  guidance: string;
  /** Empty for everybody. */
  populations: readonly string[];
  prompts: readonly ToolPrompt[];
}

export interface ToolSettings {
  limitingAreas: readonly string[];
  impactForGood: boolean;
  warnGoodWithConcern: boolean;
  practitioner: boolean;
  family: boolean;
  conclusion: boolean;
  sessionDates: boolean;
  expectedIntervalDays: number | null;
}

export type OverallAsked = "required" | "optional" | "not_asked";

export interface ToolOverall {
  asked: OverallAsked;
  label: string;
  guidance: string;
  descriptors: DescriptorTexts;
}

/**
 * An audit tool in the published format. The contract leaves a document's members to the JSON
 * Schema, and the server answers with every member filled in.
 */
export interface ToolDocument {
  format: string;
  code: string;
  label: string;
  kind: ToolKind;
  framework: string;
  purpose: string;
  populations: readonly Labelled[];
  settings: ToolSettings;
  overall: ToolOverall;
  sections: readonly ToolSection[];
}

/** The document in an answer of the server. */
export function documentIn(answer: Readonly<Record<string, unknown>>): ToolDocument {
  return answer as unknown as ToolDocument;
}

/** The groups of children that a document tells apart. */
export function populationsIn(answer: Readonly<Record<string, unknown>>): readonly Labelled[] {
  return documentIn(answer).populations;
}
