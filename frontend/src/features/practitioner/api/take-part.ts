import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keepAudit } from "@/lib/api/get-audit";
import { api, versionedAnswerOf } from "@/lib/api-client";

interface Reflection {
  reflection: string;
  selfGrade: string | null;
}

interface Response {
  response: "acknowledged" | "disagreed";
  comment: string | null;
}

export function useReflect(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Reflection) =>
      versionedAnswerOf(api.PUT("/api/audits/{id}/reflection", { params: { path: { id } }, body })),
    onSuccess: (audit) => keepAudit(client, audit),
  });
}

export function useRespond(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Response) =>
      versionedAnswerOf(api.POST("/api/audits/{id}/response", { params: { path: { id } }, body })),
    onSuccess: (audit) => keepAudit(client, audit),
  });
}
