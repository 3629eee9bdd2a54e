import { useQuery } from "@tanstack/react-query";
import type { Period } from "@/features/improvement/period";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type {
  AreasByTeam,
  Completion,
  FigureChanges,
  GradeAgreement,
  JudgedGood,
  MeasuredFunnel,
  MeasuredTrend,
  ModerationEffect,
} from "@/lib/api-types";

/** Whose figures: a team's code, or everybody's that the reader may see. */
export type Whose = string | undefined;

const HEADERS = { Accept: "application/json" };

/** What every question of these pages has in common; the same for a file of the answer. */
export function usual(period: Partial<Period>, team: Whose) {
  return { type: "case_file", ...period, ...(team === undefined ? {} : { team }) } as const;
}

function key(what: string, query: object) {
  return [...queryKeys.improvement, what, query];
}

/** The share good or better, by team or by judgement area. */
export function useShares(period: Period, by: "team" | "area", team?: Whose) {
  const query = { ...usual(period, team), by };
  return useQuery({
    queryKey: key("shares", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/judged-good", { params: { query }, headers: HEADERS });
      // The contract offers CSV as well, hence the text in the answer's type.
      return (await answerOf(call)) as JudgedGood;
    },
    staleTime: 0,
  });
}

/** Every team against all of them. */
export function useFunnel(period: Period) {
  const query = usual(period, undefined);
  return useQuery({
    queryKey: key("funnel", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/funnel", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as MeasuredFunnel;
    },
    staleTime: 0,
  });
}

/** The share good or better in time. */
export function useTrend(period: Period, by: "month" | "quarter", team?: Whose) {
  const query = { ...usual(period, team), by };
  return useQuery({
    queryKey: key("trend", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/trend", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as MeasuredTrend;
    },
    staleTime: 0,
  });
}

/** Each judgement area of each team's work. */
export function useAreasByTeam(period: Period) {
  const query = usual(period, undefined);
  return useQuery({
    queryKey: key("areas", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/areas-by-team", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as AreasByTeam;
    },
    staleTime: 0,
  });
}

/** The share good or better, and had all been moderated. */
export function useEffectOfChecks(period: Period, team?: Whose) {
  const query = { ...usual(period, team), by: "none" } as const;
  return useQuery({
    queryKey: key("effect", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/moderation-effect", {
        params: { query },
        headers: HEADERS,
      });
      return (await answerOf(call)) as ModerationEffect;
    },
    staleTime: 0,
  });
}

/** How second checks agree with the auditors' grades. */
export function useAgreementOfChecks(period: Period, team?: Whose) {
  const query = { ...usual(period, team), by: "none" } as const;
  return useQuery({
    queryKey: key("agreement", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/agreement", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as GradeAgreement;
    },
    staleTime: 0,
  });
}

/**
 * What became of the figures since a day. Audits of the running month count too, so there is no
 * last audit date.
 */
export function useChanges(since: string, from: string, team?: Whose) {
  const query = { ...usual({ from }, team), since };
  return useQuery({
    queryKey: key("changes", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/changes", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as FigureChanges;
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}

/** Whether audits planned for these days were done. */
export function useCompletion(period: Period) {
  const query = { type: "case_file", ...period } as const;
  return useQuery({
    queryKey: key("completion", query),
    queryFn: async () => {
      const call = api.GET("/api/measures/completion", { params: { query }, headers: HEADERS });
      return (await answerOf(call)) as Completion;
    },
    staleTime: 0,
  });
}

/** What a team's final audits ended with, from a day on. */
export function useActions(team: string, dueFrom: string) {
  const query = { team, dueFrom };
  return useQuery({
    queryKey: key("actions", query),
    queryFn: () => answerOf(api.GET("/api/actions", { params: { query } })),
    staleTime: 0,
  });
}

/** The newest of a team's audits that count. */
export function useNewestAudits(team: string) {
  const query = { team, status: "finalised", limit: 10 } as const;
  return useQuery({
    queryKey: [...queryKeys.audits, "newest", query],
    queryFn: () => answerOf(api.GET("/api/audits", { params: { query } })),
  });
}
