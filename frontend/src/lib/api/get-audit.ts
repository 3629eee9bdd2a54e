import { type QueryClient, useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

const HALF_A_MINUTE = 30_000;

export function getAudit(id: string): Promise<Versioned<Audit>> {
  return versionedAnswerOf(api.GET("/api/audits/{id}", { params: { path: { id } } }));
}

/** One audit with its version. Opening it is recorded, so it is not fetched again behind one's back. */
export function useAudit(id: string) {
  return useQuery({
    queryKey: queryKeys.audit(id),
    queryFn: () => getAudit(id),
    staleTime: HALF_A_MINUTE,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Keeps what a write answered, and lets the lists that show the audit be asked for anew. */
export function keepAudit(client: QueryClient, audit: Versioned<Audit>): void {
  client.setQueryData(queryKeys.audit(audit.value.id), audit);
  const { work, audits, secondChecks, judgedGood } = queryKeys;
  for (const queryKey of [work, audits, secondChecks, judgedGood]) {
    void client.invalidateQueries({ queryKey });
  }
  void client.invalidateQueries({ queryKey: queryKeys.activity(audit.value.id) });
}
