import { type ReactNode, useEffect, useRef } from "react";
import { useBlocker } from "react-router";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { session } from "@/lib/session";

interface LeaveGuard {
  /** The question, to be put on the page. */
  dialog: ReactNode;
  /** Lets moves pass while what was written is being saved; `false` where that failed. */
  letGo: (isFree?: boolean) => void;
}

/**
 * Asks before a page is left on which something stands that is kept nowhere else yet.
 *
 * @param words what leaving would mean
 * @param question what is asked, where it is not of what somebody wrote
 */
export function useAskBeforeLeaving(
  isNeeded: boolean,
  words: string,
  question = "What you wrote here is not saved",
): LeaveGuard {
  const isFree = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isNeeded &&
      !isFree.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      session.state().status !== "signed-out",
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isNeeded) {
      window.addEventListener("beforeunload", ask);
    }
    return () => window.removeEventListener("beforeunload", ask);
  }, [isNeeded]);
  const dialog =
    blocker.state === "blocked" ? (
      <LeaveDialog
        question={question}
        words={words}
        onStay={() => blocker.reset()}
        onLeave={() => blocker.proceed()}
      />
    ) : null;
  const letGo = (free = true) => {
    isFree.current = free;
  };
  return { dialog, letGo };
}

interface LeaveDialogProps {
  question: string;
  words: string;
  onStay: () => void;
  onLeave: () => void;
}

function LeaveDialog({ question, words, onStay, onLeave }: LeaveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-heading" onCancel={onStay}>
      <h2 className="govuk-heading-m" id="leave-heading">
        {question}
      </h2>
      <p className="govuk-body">{words}</p>
      <ButtonGroup>
        <Button onClick={onStay}>Stay on this page</Button>
        <LinkButton onClick={onLeave}>Leave and lose it</LinkButton>
      </ButtonGroup>
    </dialog>
  );
}
