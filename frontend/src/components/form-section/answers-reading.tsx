import { SummaryList } from "@/govuk/summary-list";
import type { Answer, FormPrompt, FormSection } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { choices } from "@/lib/labels";

interface AnswersReadingProps {
  section: FormSection;
  answers: readonly Answer[];
  /** For those who may know what was chosen and not what was written. */
  isTextHidden: boolean;
}

/** What was answered in a section beside its judgement. */
export function AnswersReading({ section, answers, isTextHidden }: AnswersReadingProps) {
  const prompts = section.prompts.filter(({ kind }) => kind !== "judgement");
  if (prompts.length === 0) {
    return null;
  }
  return (
    <SummaryList
      compact
      rows={prompts.map((prompt) => ({
        key: prompt.label,
        value: (
          <AnswerReading
            prompt={prompt}
            answer={answers.find((answer) => answer.prompt === prompt.code)}
            isTextHidden={isTextHidden}
          />
        ),
      }))}
    />
  );
}

interface AnswerReadingProps {
  prompt: FormPrompt;
  answer: Answer | undefined;
  isTextHidden: boolean;
}

function AnswerReading({ prompt, answer, isTextHidden }: AnswerReadingProps) {
  if (answer === undefined) {
    return <span className="quiet">Not answered</span>;
  }
  const { choice, date, text, reason } = answer;
  if (choice === "not_applicable") {
    return (
      <>
        {choices.not_applicable}
        {reason && <span className="written">: {reason}</span>}
      </>
    );
  }
  if (prompt.kind === "compliance") {
    return (
      <>
        {choice === null ? <span className="quiet">Not answered</span> : choices[choice]}
        {date && `, ${dateInWords(date)}`}
      </>
    );
  }
  if (text === null) {
    return <span className="quiet">{isTextHidden ? "Answered in words" : "Not answered"}</span>;
  }
  return prompt.kind === "quotation" ? (
    <q className="written">{text}</q>
  ) : (
    <span className="written">{text}</span>
  );
}
