import { type ReactNode, useEffect, useState } from "react";
import { LinkButton } from "@/govuk/button";

interface PlaceButtonsProps {
  /** Unlike that of every other thing in the list. */
  id: string;
  /** What is moved or removed, for those who hear one button at a time. */
  name: string;
  place: number;
  of: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** What removing means, asked in place. */
  question: ReactNode;
}

/** Moves a thing of a list up and down, or removes it after asking. */
export function PlaceButtons(props: PlaceButtonsProps) {
  const { id, name, place, of, onMove, onRemove, question } = props;
  const [isAsked, setAsked] = useState(false);
  const [moved, setMoved] = useState<-1 | 1>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what a move changes
  useEffect(() => {
    if (moved !== undefined) {
      // At either end the button that was pressed is gone; the other is what is left to press.
      const [first, second] = moved === -1 ? ["up", "down"] : ["down", "up"];
      (
        document.getElementById(`${id}-${first}`) ?? document.getElementById(`${id}-${second}`)
      )?.focus();
    }
  }, [place]);
  const move = (by: -1 | 1) => {
    setMoved(by);
    onMove(by);
  };
  if (isAsked) {
    return (
      <div className="place-buttons">
        <span role="alert">{question}</span>
        <LinkButton onClick={onRemove}>
          Yes, remove<span className="govuk-visually-hidden"> {name}</span>
        </LinkButton>
        <LinkButton onClick={() => setAsked(false)}>Keep it</LinkButton>
      </div>
    );
  }
  return (
    <div className="place-buttons">
      {place > 0 && (
        <LinkButton id={`${id}-up`} onClick={() => move(-1)}>
          Move up<span className="govuk-visually-hidden"> {name}</span>
        </LinkButton>
      )}
      {place < of - 1 && (
        <LinkButton id={`${id}-down`} onClick={() => move(1)}>
          Move down<span className="govuk-visually-hidden"> {name}</span>
        </LinkButton>
      )}
      <LinkButton onClick={() => setAsked(true)}>
        Remove<span className="govuk-visually-hidden"> {name}</span>
      </LinkButton>
      <span className="govuk-visually-hidden" role="status">
        {moved === undefined ? "" : `${name} is now ${place + 1} of ${of}`}
      </span>
    </div>
  );
}
