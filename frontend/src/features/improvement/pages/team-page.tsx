import { useState } from "react";
import { useParams } from "react-router";
import { Answer } from "@/components/answer";
import { PrintFrame } from "@/components/print-frame";
import { NotFound } from "@/components/problem-content";
import { useFunnel } from "@/features/improvement/api/get-figures";
import { ChangesPart } from "@/features/improvement/components/changes-part";
import { OwnAreas, OwnAudits } from "@/features/improvement/components/own-part";
import { OwnPlace } from "@/features/improvement/components/own-place";
import { PositionPart } from "@/features/improvement/components/position-part";
import { PromisesPart } from "@/features/improvement/components/promises-part";
import { TrustPart } from "@/features/improvement/components/trust-part";
import { lastYear } from "@/features/improvement/period";
import { Page } from "@/govuk/page";
import { useMe } from "@/lib/api/me";
import { todayInLondon } from "@/lib/dates";

/** The same questions for one team, for the people in it: no other team is named. */
export function TeamPage() {
  const { code = "" } = useParams();
  const [opened] = useState(() => new Date().toISOString());
  const today = todayInLondon();
  const period = lastYear(today);
  const seesConcerns = useMe().data?.seesConcerns === true;
  return (
    <Answer query={useFunnel(period)} waiting="Loading the team">
      {(funnel) => {
        // Whose teams a reader may see, the answer says.
        const unit = funnel.units.find(({ key }) => key === code);
        return unit === undefined ? (
          <NotFound />
        ) : (
          <PrintFrame key={code} title={unit.label} asAt={opened}>
            <Page title={unit.label} caption="Team">
              <PositionPart period={period} today={today} team={code} />
              <OwnPlace unit={unit} funnel={funnel} />
              <OwnAreas period={period} team={code} />
              <TrustPart period={period} team={code} />
              <PromisesPart seesConcerns={seesConcerns} team={code} today={today} />
              <ChangesPart period={period} today={today} team={code} />
              <OwnAudits team={code} />
            </Page>
          </PrintFrame>
        );
      }}
    </Answer>
  );
}
