import { useState } from "react";
import { downloadJudgedGood } from "@/features/measures/api/download-judged-good";
import type { Question } from "@/features/measures/question";
import { Button } from "@/govuk/button";
import { type ErrorLine, errorLines } from "@/lib/problem";

interface DownloadProps {
  question: Question;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

export function Download({ question, onProblem }: DownloadProps) {
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      await downloadJudgedGood(question);
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
