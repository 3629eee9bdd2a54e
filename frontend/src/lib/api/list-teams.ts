import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

const FIVE_MINUTES = 5 * 60_000;

/** Teams that exist on a date, or all that ever were. */
export function useTeams(at?: string) {
  return useQuery({
    queryKey: queryKeys.teams(at),
    queryFn: async () => {
      const query = at === undefined ? {} : { at };
      return (await answerOf(api.GET("/api/teams", { params: { query } }))).teams;
    },
    staleTime: FIVE_MINUTES,
    placeholderData: (before) => before,
  });
}
