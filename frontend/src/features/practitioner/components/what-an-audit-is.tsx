import { Details } from "@/govuk/details";
import type { AuditType } from "@/lib/api-types";

/** What being audited means and does not mean, for somebody who was just told that they are. */
export function WhatAnAuditIs({ type }: { type: AuditType }) {
  return (
    <Details summary="What this audit is, and who sees what you write">
      <p className="govuk-body">
        {type === "case_file"
          ? "An audit looks at what life is like for one child and what difference the work has made."
          : "An audit of supervision looks at whether supervision helps you and the children you work with."}{" "}
        It is there to learn from. It is not an appraisal of you, and no list or figure in Plumbline
        shows your name beside a grade.
      </p>
      <p className="govuk-body">
        What you write is read by the auditor, by whoever second-checks the audit, and by those who
        may read the whole audit: the managers of the team and the Practice Improvement and Outcomes
        Group. It stands beside the auditor’s view and is never changed by anybody else.
      </p>
    </Details>
  );
}
