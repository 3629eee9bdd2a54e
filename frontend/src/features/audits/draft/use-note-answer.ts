import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answerReturnNote } from "@/features/audits/api/answer-return-note";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { keepAudit } from "@/lib/api/get-audit";
import type { AnsweredNote } from "@/lib/api-types";
import { errorLines } from "@/lib/problem";

const PAUSE = 1_000;

export type AnswerState =
  | { kind: "empty" }
  | { kind: "saved"; at: string }
  | { kind: "saving" }
  | { kind: "refused"; why: string };

/**
 * The answer to a note, which saves itself like the rest of the draft: once typing pauses, when the
 * field is left and when the page is.
 */
export function useNoteAnswer(note: AnsweredNote) {
  const { draft } = useAuditOnPage();
  const client = useQueryClient();
  const [text, setText] = useState(note.answer ?? "");
  const [state, setState] = useState<AnswerState>(() => stateOf(note));
  const typed = useRef(text);
  const stored = useRef(note.answer ?? "");
  const sending = useRef<Promise<void>>(undefined);

  const send = async () => {
    await sending.current;
    const answer = typed.current.trim();
    if (answer === "" || answer === stored.current) {
      return;
    }
    setState({ kind: "saving" });
    try {
      // In turn with the rest of the draft, so that neither finds the other's version changed.
      await draft.saver.saveNow();
      const { base } = draft.saver.snapshot();
      const saved = await answerReturnNote(base, note.section, answer);
      stored.current = answer;
      keepAudit(client, saved);
      setState({ kind: "saved", at: saved.value.updatedAt });
    } catch (error) {
      setState({ kind: "refused", why: errorLines(error)[0]?.text ?? "" });
    }
  };
  const save = () => {
    sending.current = send();
    return sending.current;
  };
  const latest = useRef(save);
  latest.current = save;

  useEffect(() => {
    const timer = setTimeout(() => text !== stored.current && void latest.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  // Whoever goes on with the keys leaves the field without leaving it.
  useEffect(() => () => void latest.current(), []);

  const type = (value: string) => {
    typed.current = value;
    setText(value);
  };
  return { text, type, state, save: () => void save() };
}

function stateOf({ answer, answeredAt }: AnsweredNote): AnswerState {
  return answer === null || answeredAt === null
    ? { kind: "empty" }
    : { kind: "saved", at: answeredAt };
}
