import { Details } from "@/govuk/details";

/** What being audited means and does not mean, for somebody who was just told that they are. */
export function WhatAnAuditIs() {
  return (
    <Details summary="What this audit is, and who sees what you write">
      <p className="govuk-body">
        An audit looks at what life is like for one child and what difference the work has made. It
        is there to learn from. It is not an appraisal of you, and no list or figure in Plumbline
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
