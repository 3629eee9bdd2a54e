import { type ReactNode, useId } from "react";

/** One of the five questions, with its answer beneath. */
export function Question({ asked, children }: { asked: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="question" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {asked}
      </h2>
      {children}
    </section>
  );
}
