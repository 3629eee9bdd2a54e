import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { ServiceClient } from "@/lib/api-types";

/** The reporting tools that may sign in, those that are not revoked first. */
export function useServiceClients(isWanted = true) {
  return useQuery({
    queryKey: queryKeys.serviceClients,
    enabled: isWanted,
    queryFn: async () => (await answerOf(api.GET("/api/service-clients"))).items,
    staleTime: 0,
  });
}

/** Those that stop soon, or have stopped without anybody wanting it. */
export function needingAttention(clients: readonly ServiceClient[]): ServiceClient[] {
  return clients.filter(({ state }) => state === "expires_soon" || state === "expired");
}
