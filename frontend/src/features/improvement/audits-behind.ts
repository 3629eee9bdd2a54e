import type { FiguresDefinition } from "@/lib/api-types";
import { OVERALL } from "@/lib/grades";
import { paths } from "@/lib/paths";

/**
 * The address of the audits that a figure counts, within the reader's rights.
 *
 * @param more what narrows it further: a team, an area, the day since when something changed
 */
export function auditsBehind(
  definition: FiguresDefinition,
  more: Partial<Record<"team" | "area" | "grade" | "countedSince" | "regradedSince", string>> = {},
): string {
  const { type, team, area, sampling, from, to } = definition;
  return paths.audits({
    type: type ?? "",
    team: team ?? "",
    status: "finalised",
    from: from ?? "",
    to: to ?? "",
    sampling: sampling.join(","),
    area: area ?? OVERALL,
    ...more,
  });
}
