import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** What the columns mean; it changes only with the server. */
export function useDataDictionary() {
  return useQuery({
    queryKey: queryKeys.dataDictionary,
    queryFn: () => answerOf(api.GET("/api/data-dictionary")),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
