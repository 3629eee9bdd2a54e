import type { ReactNode } from "react";
import { GradeTag } from "@/components/grade-tag";
import type { Compared } from "@/features/moderation/second-check";
import type { Framework } from "@/lib/api-types";

interface BothSidesProps {
  compared: Compared;
  framework: Framework;
  /** Whose the second grades are, such as "You". */
  second: string;
}

/** Both grades with their reasons, side by side. */
export function BothSides({ compared, framework, second }: BothSidesProps) {
  return (
    <div className="side-by-side">
      <Side title="Auditor" framework={framework} {...compared.first} />
      <Side title={second} framework={framework} {...compared.second} />
    </div>
  );
}

interface SideProps {
  title: ReactNode;
  framework: Framework;
  grade: string | null;
  rationale: string | null;
}

/** One person's grade and why. */
export function Side({ title, framework, grade, rationale }: SideProps) {
  return (
    <div className="side-by-side__side">
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">
        <GradeTag framework={framework} code={grade} />
      </p>
      <p className="govuk-body written">{rationale ?? "No reason recorded."}</p>
    </div>
  );
}
