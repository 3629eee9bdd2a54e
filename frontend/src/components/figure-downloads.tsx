import { useState } from "react";
import { Button, ButtonGroup } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import { downloadFigures, type FigureFile, type FileType } from "@/lib/api/download-figures";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface FigureDownloadsProps extends Omit<FigureFile, "type" | "isPublic"> {
  /** What the files hold, for the words of the buttons. */
  what?: string;
  /** Whether no rule makes these figures fit for outside, so that it is not offered. */
  isInsideOnly?: boolean;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

const OUTSIDE = "outside";

/** The figures of a page as files, with small numbers hidden where they are to go outside. */
export function FigureDownloads(props: FigureDownloadsProps) {
  const { onProblem, what = "these figures", isInsideOnly = false, ...figures } = props;
  const [busy, setBusy] = useState<FileType | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const download = async (type: FileType) => {
    setBusy(type);
    try {
      await downloadFigures({ ...figures, type, isPublic: chosen.includes(OUTSIDE) });
      onProblem([]);
    } catch (error) {
      onProblem(errorLines(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="no-print">
      {!isInsideOnly && (
        <Checkboxes
          id="profile"
          label="Files of these figures"
          small
          values={chosen}
          onChange={setChosen}
          choices={[
            {
              value: OUTSIDE,
              label: "For use outside the service",
              hint: "Hides counts of 1 to 5 and what would give them away, and rounds totals.",
            },
          ]}
        />
      )}
      <ButtonGroup>
        <Button secondary busy={busy === "csv"} onClick={() => void download("csv")}>
          Download {what} (CSV)
        </Button>
        <Button secondary busy={busy === "xlsx"} onClick={() => void download("xlsx")}>
          Download {what} (Excel)
        </Button>
      </ButtonGroup>
    </div>
  );
}
