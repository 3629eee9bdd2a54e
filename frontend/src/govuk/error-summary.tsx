import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { goToField } from "@/govuk/go-to-field";
import type { ErrorLine } from "@/lib/problem";

interface ErrorSummaryProps {
  lines: readonly ErrorLine[];
  title?: string;
}

/**
 * What has to be put right, at the top of the page. Takes the focus whenever a new list arrives,
 * so that it is read out and seen.
 */
export function ErrorSummary({ lines, title = "There is a problem" }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lines.length > 0) {
      box.current?.focus();
    }
  }, [lines]);
  if (lines.length === 0) {
    return null;
  }
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {lines.map((line) => (
              <li key={`${line.fieldId} ${line.text}`}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function Line({ line }: { line: ErrorLine }) {
  const { fieldId, href, text } = line;
  if (href !== undefined) {
    return <Link to={href}>{text}</Link>;
  }
  if (fieldId === undefined) {
    return <span className="error-without-field">{text}</span>;
  }
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        goToField(fieldId);
      }}
    >
      {text}
    </a>
  );
}
