import type { Question } from "@/features/measures/question";
import { useTools } from "@/lib/api/list-tools";

/** What figures may be narrowed to besides what everybody asks for. */
export type Narrowing = Pick<Question, "population" | "toolVersion">;

interface Narrowings {
  /** Names by code. */
  populations: Readonly<Record<string, string>>;
  /** Names by tool and number, as "case_file:2". */
  toolVersions: Readonly<Record<string, string>>;
  /** What a question is narrowed to, such as "in care, Case file version 2"; empty for nothing. */
  inWords: (question: Narrowing) => string;
}

/** Groups of children and versions, as the audit tools name them. */
export function useNarrowings(): Narrowings {
  const tools = useTools().data?.items ?? [];
  const populations = {
    ...Object.fromEntries(
      tools.flatMap((tool) => tool.populations).map(({ code, label }) => [code, label]),
    ),
    none: "No group given",
  };
  const toolVersions = {
    ...Object.fromEntries(
      tools.flatMap(({ code, label, versions }) =>
        versions
          .filter(({ status }) => status !== "draft")
          .map(({ number }) => [`${code}:${number}`, `${label}, version ${number}`]),
      ),
    ),
    none: "Without an audit tool",
  };
  return {
    populations,
    toolVersions,
    inWords: ({ population, toolVersion }) =>
      [named(populations, population), named(toolVersions, toolVersion)].filter(Boolean).join("; "),
  };
}

function named(labels: Readonly<Record<string, string>>, code: string): string {
  return code === "" ? "" : (labels[code] ?? code);
}
