import { type ReactNode, useState } from "react";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";

interface ConfirmButtonProps {
  label: ReactNode;
  question: ReactNode;
  yes: ReactNode;
  busy?: boolean;
  onConfirm: () => void;
}

/** Asks in place before something that cannot be taken back. */
export function ConfirmButton({ label, question, yes, busy, onConfirm }: ConfirmButtonProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button secondary onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="confirm">
      <p className="govuk-body" role="alert">
        {question}
      </p>
      <ButtonGroup>
        <Button busy={busy ?? false} onClick={onConfirm}>
          {yes}
        </Button>
        <LinkButton onClick={() => setAsked(false)}>Keep it</LinkButton>
      </ButtonGroup>
    </div>
  );
}
