import { useState } from "react";
import { downloadFigures, type Figures } from "@/features/gaps/api/download-figures";
import type { CoverageQuestion } from "@/features/gaps/coverage-question";
import { Button } from "@/govuk/button";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface DownloadProps {
  figures: Figures;
  question: CoverageQuestion;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

export function Download({ figures, question, onProblem }: DownloadProps) {
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      await downloadFigures(figures, question);
      onProblem([]);
    } catch (error) {
      onProblem(errorLines(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button secondary busy={isBusy} onClick={() => void download()}>
      Download these figures (CSV)
    </Button>
  );
}
