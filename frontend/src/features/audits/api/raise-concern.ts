import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { api, versionedAnswerOf } from "@/lib/api-client";

interface NewConcern {
  concern: string;
  told: string | null;
}

export function useRaiseConcern(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewConcern) =>
      versionedAnswerOf(
        api.POST("/api/audits/{id}/safety-concerns", { params: { path: { id } }, body }),
      ),
    onSuccess: (raised) => {
      keepAudit(client, raised);
    },
  });
}
