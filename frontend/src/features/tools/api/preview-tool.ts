import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** The form as an auditor would see it, for one population or the first. */
export function useToolForm(code: string, number: number, population: string) {
  return useQuery({
    queryKey: [...queryKeys.toolVersion(code, number), "form", population],
    queryFn: () =>
      answerOf(
        api.GET("/api/tools/{code}/versions/{number}/form", {
          params: { path: { code, number }, query: population === "" ? {} : { population } },
        }),
      ),
    staleTime: 0,
  });
}

/** What differs from another version, or from the one before. */
export function useToolDifferences(code: string, number: number, from: number | undefined) {
  return useQuery({
    queryKey: [...queryKeys.toolVersion(code, number), "differences", from ?? "before"],
    queryFn: () =>
      answerOf(
        api.GET("/api/tools/{code}/versions/{number}/differences", {
          params: { path: { code, number }, query: from === undefined ? {} : { from } },
        }),
      ),
    staleTime: 0,
  });
}
