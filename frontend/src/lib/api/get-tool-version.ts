import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { api, versionedAnswerOf } from "@/lib/api-client";

/** One version of a tool, with the entity tag that a change of a draft must carry. */
export function useToolVersion(code: string, number: number, isWanted = true) {
  return useQuery({
    queryKey: queryKeys.toolVersion(code, number),
    enabled: isWanted,
    queryFn: () =>
      versionedAnswerOf(
        api.GET("/api/tools/{code}/versions/{number}", { params: { path: { code, number } } }),
      ),
    // What somebody types into a form must not be fetched over.
    refetchOnReconnect: false,
  });
}
