import { useState } from "react";
import { FigureDownloads } from "@/components/figure-downloads";
import { Details } from "@/govuk/details";
import type { FigureFile } from "@/lib/api/download-figures";
import type { ErrorLine } from "@/lib/problem";

interface TableFilesProps extends Pick<FigureFile, "path" | "query" | "fileName"> {
  /** What the files hold, for the words of the buttons. */
  what: string;
}

/** The figures of a table as files, folded away beneath it. */
export function TableFiles({ what, ...figures }: TableFilesProps) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  return (
    <div className="no-print">
      <Details summary={`Download ${what}`}>
        <FigureDownloads {...figures} what={what} asAt="" isInsideOnly onProblem={setLines} />
        <p className="govuk-error-message" role="status">
          {lines.map(({ text }) => text).join(" ")}
        </p>
      </Details>
    </div>
  );
}
