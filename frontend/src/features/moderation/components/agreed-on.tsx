import type { ReactNode } from "react";
import { BothSides } from "@/features/moderation/components/both-sides";
import type { Compared } from "@/features/moderation/second-check";
import { Details } from "@/govuk/details";
import type { Framework } from "@/lib/api-types";

interface AgreedOnProps {
  compared: Compared;
  framework: Framework;
  /** Whose the second grades are, such as "You". */
  second: string;
  /** What was noted on the judgement; it stays open then. */
  note?: ReactNode;
}

/** A judgement on which both agree: folded away, unless something was asked about it. */
export function AgreedOn({ compared, framework, second, note }: AgreedOnProps) {
  const { code, label } = compared;
  const words = `${label}: ${second === "You" ? "you agree" : "they agree"}`;
  const sides = <BothSides compared={compared} framework={framework} second={second} />;
  return note == null ? (
    <Details summary={words}>{sides}</Details>
  ) : (
    <section className="judgement" aria-labelledby={`heading-${code}`}>
      <h2 className="govuk-heading-m" id={`heading-${code}`}>
        {words}
      </h2>
      {note}
      {sides}
    </section>
  );
}
