import type { ReactNode } from "react";
import type { snippetsFor } from "@/features/reporting/snippets";

export interface PartProps {
  snippets: ReturnType<typeof snippetsFor>;
}

interface ConnectPartProps {
  /** Where links lead. */
  id: string;
  heading: string;
  children: ReactNode;
}

export function ConnectPart({ id, heading, children }: ConnectPartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export function Steps({ children }: { children: ReactNode }) {
  return <ol className="govuk-list govuk-list--number steps">{children}</ol>;
}

export function Bullets({ children }: { children: ReactNode }) {
  return <ul className="govuk-list govuk-list--bullet steps">{children}</ul>;
}

/** The name of a set, column, header or menu as the other program has it. */
export function Code({ children }: { children: ReactNode }) {
  return <code className="code">{children}</code>;
}
