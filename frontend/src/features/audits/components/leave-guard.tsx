import { useEffect, useRef, useState } from "react";
import { useBlocker } from "react-router";
import type { DraftSaver } from "@/features/audits/draft/draft-saver";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { session } from "@/lib/session";

/** Saves before the page is left, and asks where that cannot be done. */
export function LeaveGuard({ saver }: { saver: DraftSaver }) {
  const [cannotSave, setCannotSave] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      saver.hasUnsaved &&
      currentLocation.pathname !== nextLocation.pathname &&
      session.state().status !== "signed-out",
  );
  const { state } = blocker;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly blocked move starts a save
  useEffect(() => {
    if (state !== "blocked") {
      return;
    }
    void saver.saveNow().then((isSaved) => (isSaved ? blocker.proceed?.() : setCannotSave(true)));
  }, [state]);
  if (state !== "blocked" || !cannotSave) {
    return null;
  }
  return (
    <NotSavedDialog
      onStay={() => {
        setCannotSave(false);
        blocker.reset();
      }}
      onLeave={() => blocker.proceed()}
    />
  );
}

function NotSavedDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="not-saved-heading" onCancel={onStay}>
      <h2 className="govuk-heading-m" id="not-saved-heading">
        Your last changes are not saved yet
      </h2>
      <p className="govuk-body">
        Plumbline does not take them just now. If you stay, they are kept on the page and sent as
        soon as that works.
      </p>
      <ButtonGroup>
        <Button onClick={onStay}>Stay on this page</Button>
        <LinkButton onClick={onLeave}>Leave and lose the changes</LinkButton>
      </ButtonGroup>
    </dialog>
  );
}
