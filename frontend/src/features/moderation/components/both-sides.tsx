import { GradeTag } from "@/components/grade-tag";
import type { Compared } from "@/features/moderation/second-check";
import type { Framework } from "@/lib/api-types";

/** Both grades with their reasons, side by side. */
export function BothSides({ compared, framework }: { compared: Compared; framework: Framework }) {
  return (
    <div className="side-by-side">
      <Side title="Auditor" framework={framework} {...compared.first} />
      <Side title="You" framework={framework} {...compared.second} />
    </div>
  );
}

interface SideProps {
  title: string;
  framework: Framework;
  grade: string | null;
  rationale: string | null;
}

function Side({ title, framework, grade, rationale }: SideProps) {
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
