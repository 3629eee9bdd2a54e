import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { draftsOf } from "@/features/audits/draft/drafts";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { paths } from "@/lib/paths";
import { session } from "@/lib/session";

/** Signing out, which saves first what is typed and asks where that does not work. */
export function useSignOut() {
  const drafts = draftsOf(useQueryClient());
  const navigate = useNavigate();
  const [mustAsk, setMustAsk] = useState(false);
  const leave = async () => {
    drafts.clear();
    await session.signOut();
    await navigate(paths.signIn());
  };
  const signOut = async () => {
    if (!drafts.holdsSomething || ((await drafts.saveAll()) && !drafts.holdsSomething)) {
      await leave();
    } else {
      setMustAsk(true);
    }
  };
  const question = mustAsk ? (
    <NotSavedDialog onStay={() => setMustAsk(false)} onLeave={() => void leave()} />
  ) : null;
  return { signOut, question };
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
        Plumbline does not take them just now. If you stay signed in, they are kept in this tab and
        sent as soon as that works.
      </p>
      <ButtonGroup>
        <Button onClick={onStay}>Stay signed in</Button>
        <LinkButton onClick={onLeave}>Sign out and lose the changes</LinkButton>
      </ButtonGroup>
    </dialog>
  );
}
