import { useState } from "react";
import { downloadFigures, type Figures } from "@/features/trust/api/download-figures";
import type { TrustQuestion } from "@/features/trust/trust-question";
import { Button } from "@/govuk/button";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface DownloadProps {
  figures: Figures;
  by: "none" | "area" | "team";
  what: string;
  question: TrustQuestion;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

export function Download({ figures, by, what, question, onProblem }: DownloadProps) {
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      await downloadFigures(figures, by, question);
      onProblem([]);
    } catch (error) {
      onProblem(errorLines(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button secondary busy={isBusy} onClick={() => void download()}>
      Download {what} (CSV)
    </Button>
  );
}
