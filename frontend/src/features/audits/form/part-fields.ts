import type { AnswerValue, JudgementValue } from "@/components/form-section/values";
import type {
  FeedbackValue,
  Part,
  PartKey,
  Parts,
  PractitionerValue,
} from "@/features/audits/draft/parts";
import type { Form, Framework } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { gradeLabel } from "@/lib/grades";
import { actionsFor, choices, feedbacks, involvements } from "@/lib/labels";

/** One field of a part, in words. */
export interface PartField {
  name: string;
  label: string;
  /** Whether it is written rather than chosen. */
  isText: boolean;
  words: string | null;
}

/** What a part is called on the form. */
export function partLabel(form: Form, key: PartKey): string {
  const [kind, name] = key.split("/");
  switch (kind) {
    case "areas":
      return (
        form.sections.find(({ prompts }) => prompts.some(({ area }) => area === name))?.label ??
        "Judgement"
      );
    case "answers":
      return (
        form.sections.flatMap(({ prompts }) => prompts).find(({ code }) => code === name)?.label ??
        "Answer"
      );
    case "overall":
      return form.overall?.label ?? "Overall";
    case "practitioner":
      return "The worker’s part";
    case "familyFeedback":
      return name === "child" ? "The child’s feedback" : "The family’s feedback";
    case "actions":
      return "Actions";
    case "sessionDates":
      return "Session dates";
    default:
      return "Conclusion";
  }
}

/** The fields of a part in the order of the form. */
export function fieldsOf(key: PartKey, part: Part, framework: Framework): PartField[] {
  const [kind] = key.split("/");
  switch (kind) {
    case "areas":
    case "overall":
      return judgementFields(part as JudgementValue, framework);
    case "answers":
      return answerFields(part as AnswerValue);
    case "practitioner": {
      const { involvement, reason } = part as PractitionerValue;
      return [
        word("involvement", "The worker’s part", involvement && involvements[involvement]),
        text("reason", "Reason", reason),
      ];
    }
    case "familyFeedback": {
      const { status, words, reason } = part as FeedbackValue;
      return [
        word("status", "Asked", status && feedbacks[status]),
        text("words", "What was said", words),
        text("reason", "Reason", reason),
      ];
    }
    case "actions":
      return actionFields(part as Parts["actions"]);
    case "sessionDates":
      return [word("dates", "Dates", (part as readonly string[]).map(dateInWords).join(", "))];
    default:
      return conclusionFields(part as Parts["conclusion"]);
  }
}

function judgementFields(value: JudgementValue, framework: Framework): PartField[] {
  return [
    word("grade", "Grade", value.grade && gradeLabel(framework, value.grade)),
    text("rationale", "Why this grade", value.rationale),
    text("impact", "What is better for the child", value.impact),
    text("notApplicable", "Why it does not apply", value.notApplicable),
  ];
}

function answerFields({ choice, date, text: words, reason }: AnswerValue): PartField[] {
  return [
    word("choice", "Answer", choice && choices[choice]),
    word("date", "Date", date && dateInWords(date)),
    text("text", "Answer in words", words),
    text("reason", "Why it does not apply", reason),
  ];
}

function conclusionFields(value: Parts["conclusion"]): PartField[] {
  return [
    text("strengths", "What works well", value.strengths),
    text("improvements", "What must get better", value.improvements),
    text("noActionBecause", "Why no action is needed", value.noActionBecause),
    text("limitOverrideReason", "Why the overall grade stands higher", value.limitOverrideReason),
  ];
}

function actionFields(actions: Parts["actions"]): PartField[] {
  return actions.map((each, place) =>
    word(
      each.id,
      `Action ${place + 1}`,
      [
        actionsFor[each.for],
        each.action ?? "nothing written",
        each.owner ?? "no owner",
        each.dueOn === null ? "no due date" : `due ${dateInWords(each.dueOn)}`,
      ].join("; "),
    ),
  );
}

function text(name: string, label: string, words: string | null): PartField {
  return { name, label, isText: true, words };
}

function word(name: string, label: string, words: string | null): PartField {
  return { name, label, isText: false, words };
}
