import { type ReactNode, useEffect, useRef } from "react";
import { useBlocker } from "react-router";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { session } from "@/lib/session";

/** Asks before a page is left on which something is written that is kept nowhere else yet. */
export function useAskBeforeLeaving(isNeeded: boolean): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isNeeded &&
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
  return blocker.state === "blocked" ? (
    <LeaveDialog onStay={() => blocker.reset()} onLeave={() => blocker.proceed()} />
  ) : null;
}

function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-heading" onCancel={onStay}>
      <h2 className="govuk-heading-m" id="leave-heading">
        What you wrote here is not saved
      </h2>
      <p className="govuk-body">
        A second check is saved in one piece, when it is complete. If you leave now, you will have
        to write it again.
      </p>
      <ButtonGroup>
        <Button onClick={onStay}>Stay on this page</Button>
        <LinkButton onClick={onLeave}>Leave and lose it</LinkButton>
      </ButtonGroup>
    </dialog>
  );
}
