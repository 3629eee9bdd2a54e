import { useInfiniteQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { AuditQuery } from "@/lib/api-types";

/** Audits page by page; each page says where the next begins, so that nothing is shown twice. */
export function useAudits(filters: Omit<AuditQuery, "after" | "limit">) {
  return useInfiniteQuery({
    queryKey: [...queryKeys.audits, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...filters, limit: 25, ...(pageParam ? { after: pageParam } : {}) };
      return answerOf(api.GET("/api/audits", { params: { query } }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}
