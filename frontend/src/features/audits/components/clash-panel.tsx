import { useEffect, useRef } from "react";
import { GradeTag } from "@/components/grade-tag";
import type { Entry } from "@/features/audits/draft/draft-saver";
import type { Draft } from "@/features/audits/draft/use-draft";
import { Button, ButtonGroup } from "@/govuk/button";
import type { Framework } from "@/lib/api-types";
import type { Judged } from "@/lib/grades";

interface ClashPanelProps {
  draft: Draft;
  judged: readonly Judged[];
  framework: Framework;
}

/** Where the same judgement was changed in two places: both texts, and the person's choice. */
export function ClashPanel({ draft: { saver, snapshot }, judged, framework }: ClashPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const { save } = snapshot;
  const isOpen = save.kind === "clash";
  useEffect(() => {
    if (isOpen) {
      panel.current?.focus();
    }
  }, [isOpen]);
  if (save.kind !== "clash") {
    return null;
  }
  return (
    <section className="clash" ref={panel} tabIndex={-1} aria-labelledby="clash-heading">
      <h2 className="govuk-heading-m" id="clash-heading">
        This audit was changed somewhere else
      </h2>
      <p className="govuk-body">
        Perhaps it is open in another window. Nothing is lost: choose which text to keep.
      </p>
      {save.clashes.map(({ code, theirs }) => (
        <div key={code}>
          <h3 className="govuk-heading-s">
            {judged.find((each) => each.code === code)?.label ?? code}
          </h3>
          <div className="side-by-side">
            <Version title="What you typed here" entry={saver.entry(code)} framework={framework} />
            <Version title="What was saved elsewhere" entry={theirs} framework={framework} />
          </div>
          <ButtonGroup>
            <Button secondary onClick={() => saver.settle(code, "mine")}>
              Keep what I typed here
            </Button>
            <Button secondary onClick={() => saver.settle(code, "theirs")}>
              Keep what was saved elsewhere
            </Button>
          </ButtonGroup>
        </div>
      ))}
    </section>
  );
}

interface VersionProps {
  title: string;
  entry: Entry;
  framework: Framework;
}

function Version({ title, entry, framework }: VersionProps) {
  return (
    <div className="side-by-side__side">
      <h4 className="govuk-heading-s">{title}</h4>
      <p className="govuk-body">
        <GradeTag framework={framework} code={entry.grade} />
      </p>
      <p className="govuk-body written">{entry.rationale ?? "No reason written"}</p>
    </div>
  );
}
