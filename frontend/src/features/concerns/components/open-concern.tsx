import { type FormEvent, useState } from "react";
import { useTakeUpConcern } from "@/features/concerns/api/take-up-concern";
import { ConcernFacts } from "@/features/concerns/components/concern-facts";
import { Button } from "@/govuk/button";
import { Textarea } from "@/govuk/textarea";
import type { Concern } from "@/lib/api-types";
import { type ErrorLine, errorLines } from "@/lib/problem";

/** As much as the API takes. */
const LONGEST = 4_000;

interface OpenConcernProps {
  item: Concern;
  onFaults: (lines: readonly ErrorLine[]) => void;
  onTaken: (caseReference: string) => void;
  error: string | undefined;
}

/** A concern that nobody has taken up, and the way to do so. */
export function OpenConcern({ item, onFaults, onTaken, error }: OpenConcernProps) {
  const [doing, setDoing] = useState("");
  const taking = useTakeUpConcern(item.concern.id);
  const { caseReference } = item.audit;
  const fieldId = `doing-${item.concern.id}`;

  const takeUp = async (event: FormEvent) => {
    event.preventDefault();
    if (doing.trim() === "") {
      onFaults([{ text: `Enter what is being done about ${caseReference}`, fieldId }]);
      return;
    }
    onFaults([]);
    try {
      await taking.mutateAsync(doing);
      onTaken(caseReference);
    } catch (problem) {
      onFaults(
        errorLines(problem).map((line) =>
          line.fieldId === "acknowledgement" ? { ...line, fieldId } : line,
        ),
      );
    }
  };

  return (
    <section className="concern" aria-labelledby={`concern-${item.concern.id}`}>
      <h2 className="govuk-heading-m" id={`concern-${item.concern.id}`}>
        <span className="concern__state">Not taken up</span> Case {caseReference}
      </h2>
      <ConcernFacts item={item} />
      <form noValidate onSubmit={(event) => void takeUp(event)}>
        <Textarea
          id={fieldId}
          label={
            <>
              What is being done about it?
              <span className="govuk-visually-hidden"> Case {caseReference}</span>
            </>
          }
          labelSize="s"
          hint="Who does what, and by when. The auditor reads this too."
          rows={3}
          most={LONGEST}
          value={doing}
          error={error}
          onChange={setDoing}
        />
        <Button type="submit" busy={taking.isPending}>
          Take up this concern<span className="govuk-visually-hidden"> about {caseReference}</span>
        </Button>
      </form>
    </section>
  );
}
