import type { Draft } from "@/features/audits/draft/use-draft";
import { goToField } from "@/govuk/go-to-field";
import type { Framework } from "@/lib/api-types";
import { gradeOf, type Judged } from "@/lib/grades";

interface FormContentsProps {
  judged: readonly Judged[];
  draft: Draft;
  framework: Framework;
}

/** The judgements with how far each has come; a way to jump between them. */
export function FormContents({ judged, draft: { saver }, framework }: FormContentsProps) {
  return (
    <nav className="with-contents__contents" aria-label="Judgements">
      <h2 className="govuk-heading-s">Judgements</h2>
      <ol className="contents">
        {judged.map(({ code, label }) => {
          const { grade, rationale } = saver.entry(code);
          const hasReason = rationale !== null && rationale.trim() !== "";
          return (
            <li key={code} className="contents__item">
              <a
                className="govuk-link"
                href={`#heading-${code}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToField(`heading-${code}`);
                }}
              >
                {label}
              </a>
              <span className="contents__state">
                {stateOf(gradeOf(framework, grade)?.shortLabel, hasReason)}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(grade: string | undefined, hasReason: boolean): string {
  if (grade === undefined) {
    return hasReason ? "Grade missing" : "Not started";
  }
  return hasReason ? grade : `${grade} – reason missing`;
}
