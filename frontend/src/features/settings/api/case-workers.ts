import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Who is known to work or have worked on a case, newest first. */
export function useCaseWorkers(caseReference: string) {
  return useQuery({
    queryKey: queryKeys.caseWorkers(caseReference),
    enabled: caseReference !== "",
    queryFn: async () =>
      (await answerOf(api.GET("/api/case-workers", { params: { query: { caseReference } } })))
        .items,
  });
}

interface NewCaseWorker {
  caseReference: string;
  worker: string;
  from: string;
  to: string | null;
}

export function useRecordCaseWorker() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCaseWorker) => answerOf(api.POST("/api/case-workers", { body })),
    onSuccess: (_recorded, { caseReference }) =>
      client.invalidateQueries({ queryKey: queryKeys.caseWorkers(caseReference) }),
  });
}
