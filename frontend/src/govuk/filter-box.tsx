import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/govuk/button";

interface FilterBoxProps {
  heading: string;
  /** What the button says that brings the filter out on a narrow screen. */
  showLabel: string;
  applyLabel: string;
  /** Stays out while something in it has to be put right. */
  hasFaults: boolean;
  onApply: () => void;
  children: ReactNode;
  footer: ReactNode;
}

/**
 * Choices beside what they filter, after the Ministry of Justice pattern. Folded away on a narrow
 * screen, so that what was asked for comes first.
 */
export function FilterBox(props: FilterBoxProps) {
  const [isOut, setOut] = useState(false);
  const id = useId();
  const isShown = isOut || props.hasFaults;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    props.onApply();
  };
  return (
    <div className="filter-box">
      <Button
        secondary
        className="filter-box__toggle"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setOut(!isShown)}
      >
        {isShown ? "Hide" : props.showLabel}
      </Button>
      <form
        id={id}
        className={`filter ${isShown ? "" : "filter--folded"}`}
        aria-label={props.heading}
        noValidate
        onSubmit={apply}
      >
        <h2 className="govuk-heading-s">{props.heading}</h2>
        {props.children}
        <Button type="submit" className="filter__apply">
          {props.applyLabel}
        </Button>
        <p className="govuk-body-s">{props.footer}</p>
      </form>
    </div>
  );
}
