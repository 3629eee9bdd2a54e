import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

export function useTakeUpConcern(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (acknowledgement: string) =>
      answerOf(
        api.POST("/api/safety-concerns/{id}/acknowledgement", {
          params: { path: { id } },
          body: { acknowledgement },
        }),
      ),
    onSuccess: (taken) => {
      void client.invalidateQueries({ queryKey: queryKeys.audit(taken.audit.id) });
      void client.invalidateQueries({ queryKey: queryKeys.audits });
      return client.invalidateQueries({ queryKey: queryKeys.concerns });
    },
    // Somebody may have been quicker: show it as it is.
    onError: () => client.invalidateQueries({ queryKey: queryKeys.concerns }),
  });
}
