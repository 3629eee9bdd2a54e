import { useState } from "react";
import {
  downloadFigures,
  type FigureFile,
  type FileType,
} from "@/features/measures/api/download-figures";
import { Button, ButtonGroup } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface FigureDownloadsProps extends Omit<FigureFile, "type" | "isPublic"> {
  onProblem: (lines: readonly ErrorLine[]) => void;
}

const OUTSIDE = "outside";

/** The figures of a page as files, with small numbers hidden where they are to go outside. */
export function FigureDownloads({ onProblem, ...what }: FigureDownloadsProps) {
  const [busy, setBusy] = useState<FileType | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const download = async (type: FileType) => {
    setBusy(type);
    try {
      await downloadFigures({ ...what, type, isPublic: chosen.includes(OUTSIDE) });
      onProblem([]);
    } catch (error) {
      onProblem(errorLines(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className="no-print">
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
      <ButtonGroup>
        <Button secondary busy={busy === "csv"} onClick={() => void download("csv")}>
          Download these figures (CSV)
        </Button>
        <Button secondary busy={busy === "xlsx"} onClick={() => void download("xlsx")}>
          Download these figures (Excel)
        </Button>
      </ButtonGroup>
    </div>
  );
}
