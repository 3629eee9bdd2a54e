import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { Role } from "@/lib/api-types";

/** Active people in alphabetical order; those who are not administrators may ask for practitioners. */
export function usePeople(role?: Role) {
  return useQuery({
    queryKey: queryKeys.people(role),
    queryFn: async () => {
      const query = role === undefined ? {} : { role };
      return (await answerOf(api.GET("/api/people", { params: { query } }))).items;
    },
  });
}
