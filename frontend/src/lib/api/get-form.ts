import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

const FIVE_MINUTES = 5 * 60_000;

/** What an audit asks. It depends on the tool's version and the population, which seldom change. */
export function useForm(id: string) {
  return useQuery({
    queryKey: queryKeys.form(id),
    queryFn: () => answerOf(api.GET("/api/audits/{id}/form", { params: { path: { id } } })),
    staleTime: FIVE_MINUTES,
  });
}
