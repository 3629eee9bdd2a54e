import { useState } from "react";

/** A judgement as it stands on a form; any part may still be missing. */
export interface JudgementValue {
  grade: string | null;
  rationale: string | null;
  impact: string | null;
  /** Why the area does not apply to the case; null where it does. */
  notApplicable: string | null;
}

export type Choice = "yes" | "partly" | "no" | "not_applicable";

/** An answer to a prompt that is not a judgement. */
export interface AnswerValue {
  choice: Choice | null;
  date: string | null;
  text: string | null;
  reason: string | null;
}

/** What has been answered in a section, by area and by prompt. */
export interface SectionValues {
  judgement: (area: string) => JudgementValue;
  answer: (prompt: string) => AnswerValue;
}

/** Takes what is answered, part by part. */
export interface SectionChanges {
  onJudgement: (area: string, part: Partial<JudgementValue>) => void;
  onAnswer: (prompt: string, part: Partial<AnswerValue>) => void;
}

export const noJudgement: JudgementValue = {
  grade: null,
  rationale: null,
  impact: null,
  notApplicable: null,
};

export const noAnswer: AnswerValue = { choice: null, date: null, text: null, reason: null };

/** Answers that are kept nowhere, for trying a form out. */
export function useTrialValues(): SectionValues & SectionChanges {
  const [judgements, setJudgements] = useState<Readonly<Record<string, JudgementValue>>>({});
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue>>>({});
  return {
    judgement: (area) => judgements[area] ?? noJudgement,
    answer: (prompt) => answers[prompt] ?? noAnswer,
    onJudgement: (area, part) =>
      setJudgements((now) => ({ ...now, [area]: { ...noJudgement, ...now[area], ...part } })),
    onAnswer: (prompt, part) =>
      setAnswers((now) => ({ ...now, [prompt]: { ...noAnswer, ...now[prompt], ...part } })),
  };
}
