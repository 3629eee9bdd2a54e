import { paramsOf, type Question, queryOf, questionIn } from "@/features/measures/question";
import { wholeMonthsBefore } from "@/lib/dates";

/** The lengths of a series' periods. */
export const lengths = { month: "Month", quarter: "Quarter", year: "Year" } as const;

export type Length = keyof typeof lengths;
export type Judged = "good_or_better" | "good";

export const judgeds: Readonly<Record<Judged, string>> = {
  good_or_better: "Good or better",
  good: "Exactly good",
};

/** What is asked of a series. It is all in the address. */
export interface Trended {
  question: Question;
  by: Length;
  /** The team whose series it is; empty for all. */
  team: string;
  /** Whether the audits of the teams before it are its too. */
  follows: boolean;
  judged: Judged;
}

const CODE = /^[a-z0-9][a-z0-9_]{0,79}$/;

/** The series an address asks for; two whole years by month where it leaves that open. */
export function trendedIn(params: URLSearchParams, today: string): Trended {
  const question = questionIn(params, today);
  const hasPeriod = params.has("from") || params.has("to") || params.get("period") === "all";
  const team = params.get("team") ?? "";
  const isTeam = CODE.test(team);
  const by = params.get("by");
  return {
    question: hasPeriod ? question : { ...question, ...wholeMonthsBefore(24, today) },
    by: by === "quarter" || by === "year" ? by : "month",
    team: isTeam ? team : "",
    follows: isTeam && params.get("followSuccessors") === "true",
    judged: params.get("judged") === "good" ? "good" : "good_or_better",
  };
}

/** The address that asks for this series. */
export function trendedParams({ question, by, team, follows, judged }: Trended): URLSearchParams {
  const params = paramsOf({ ...question, by });
  if (team !== "") {
    params.set("team", team);
    if (follows) {
      params.set("followSuccessors", "true");
    }
  }
  if (judged === "good") {
    params.set("judged", judged);
  }
  return params;
}

/** The series as the API takes it. */
export function trendQueryOf({ question, by, team, follows, judged }: Trended) {
  const { by: _rows, ...query } = queryOf({ ...question, by });
  return {
    ...query,
    by,
    judged,
    ...(team === "" ? {} : { team }),
    ...(team !== "" && follows ? { followSuccessors: true } : {}),
  };
}
