import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Every audit tool with its versions, newest first, and whether the reader may change them. */
export function useTools() {
  return useQuery({
    queryKey: queryKeys.tools,
    queryFn: () => answerOf(api.GET("/api/tools")),
  });
}
