import type { AuditQuality, QualityQuestion, QualityScore } from "@/lib/api-types";
import { qualityQuestions } from "@/lib/labels";
import type { ErrorLine } from "@/lib/problem";

/** How well the audit was done, as far as the moderator has said. */
export interface QualityEntry extends Readonly<Partial<Record<QualityQuestion, QualityScore>>> {
  readonly comment: string;
}

export const noQuality: QualityEntry = { comment: "" };

/** Where a question about the audit is answered, as the API's pointers name it. */
export function qualityField(part: keyof AuditQuality): string {
  return `auditQuality-${part}`;
}

/** All four are answered, and what is not met is explained. */
export function qualityFaults(entry: QualityEntry): ErrorLine[] {
  const open = qualityQuestions
    .filter(({ key }) => entry[key] === undefined)
    .map(({ key, question }) => ({
      text: `About the audit: ${question.replace("?", "")} – select met, partly met or not met`,
      fieldId: qualityField(key),
    }));
  const isShort = qualityQuestions.some(({ key }) => entry[key] === "not_met");
  return isShort && entry.comment.trim() === ""
    ? [...open, { text: "Say what the audit lacks", fieldId: qualityField("comment") }]
    : open;
}

/** The answers to send; undefined while one is missing. */
export function qualityOf(entry: QualityEntry): AuditQuality | undefined {
  const { evidence, childFocus, analysis, actions, comment } = entry;
  if (
    evidence === undefined ||
    childFocus === undefined ||
    analysis === undefined ||
    actions === undefined
  ) {
    return undefined;
  }
  return { evidence, childFocus, analysis, actions, comment: comment.trim() || null };
}
