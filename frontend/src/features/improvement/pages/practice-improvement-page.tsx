import { useState } from "react";
import { ExpiryNotice } from "@/components/expiry-notice";
import { OpenConcernsNotice } from "@/components/open-concerns-notice";
import { PrintFrame } from "@/components/print-frame";
import { ChangesPart } from "@/features/improvement/components/changes-part";
import { PositionPart } from "@/features/improvement/components/position-part";
import { PromisesPart } from "@/features/improvement/components/promises-part";
import { TrustPart } from "@/features/improvement/components/trust-part";
import { WeakestPart } from "@/features/improvement/components/weakest-part";
import { lastYear } from "@/features/improvement/period";
import { Page } from "@/govuk/page";
import { useMe } from "@/lib/api/me";
import { todayInLondon } from "@/lib/dates";

const TITLE = "Practice improvement";

/** The five questions of whoever answers for practice, each with one answer and the way behind it. */
export function PracticeImprovementPage() {
  const [opened] = useState(() => new Date().toISOString());
  const today = todayInLondon();
  const period = lastYear(today);
  const seesConcerns = useMe().data?.seesConcerns === true;
  return (
    <PrintFrame title={TITLE} asAt={opened}>
      <Page
        title={TITLE}
        before={
          <>
            {seesConcerns && <OpenConcernsNotice />}
            <ExpiryNotice />
          </>
        }
      >
        <PositionPart period={period} today={today} />
        <WeakestPart period={period} />
        <TrustPart period={period} />
        <PromisesPart
          seesConcerns={seesConcerns}
          planned={{ from: period.from, to: today }}
          today={today}
        />
        <ChangesPart period={period} today={today} />
      </Page>
    </PrintFrame>
  );
}
