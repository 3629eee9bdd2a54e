import { useEffect, useRef, useState } from "react";
import { SignInForm } from "@/features/access/components/sign-in-form";
import { LinkButton } from "@/govuk/button";
import { ErrorSummary } from "@/govuk/error-summary";
import type { ErrorLine } from "@/lib/problem";
import { session } from "@/lib/session";

/**
 * Asks for the password over the page that is open, so that nothing typed is lost. What was about
 * to be saved is sent as soon as the person is back.
 */
export function SignInAgain({ username }: { username: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    document.getElementById("password")?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby="sign-in-again-heading"
      onCancel={(event) => event.preventDefault()}
    >
      <ErrorSummary lines={lines} />
      <h2 className="govuk-heading-m" id="sign-in-again-heading">
        Sign in again to carry on
      </h2>
      <p className="govuk-body">
        You were signed out because nothing happened for a while, or your day’s session ended. What
        you typed is still on the page behind this, and will be saved once you are back.
      </p>
      <p className="govuk-body">
        You are signing in as <strong>{username}</strong>.
      </p>
      <SignInForm
        username={username}
        lines={lines}
        onProblem={setLines}
        secondary={
          <LinkButton onClick={() => void session.signOut()}>
            Leave without saving and sign out
          </LinkButton>
        }
      />
    </dialog>
  );
}
