import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** The case as far as it is known; what is not known stands against nobody. */
export interface CaseSoFar {
  team: string;
  caseReference: string;
  worker: string;
  auditedOn: string;
}

/** Who could audit a case, with what stands against each. Auditors who cannot allocate find themselves. */
export function useAuditors(about: CaseSoFar) {
  const query = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== ""));
  return useQuery({
    queryKey: queryKeys.auditors(query),
    queryFn: async () => (await answerOf(api.GET("/api/auditors", { params: { query } }))).items,
    placeholderData: (before) => before,
  });
}
