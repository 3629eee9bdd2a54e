import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/**
 * Safety concerns, those nobody has taken up first. Asked for anew whenever the window is looked at
 * again, but by no clock: that would keep an unattended screen signed in.
 */
export function useConcerns(isWanted = true) {
  return useQuery({
    queryKey: queryKeys.concerns,
    enabled: isWanted,
    queryFn: async () => (await answerOf(api.GET("/api/safety-concerns"))).items,
    refetchOnWindowFocus: "always",
    staleTime: 0,
  });
}

/** How many nobody has taken up yet. */
export function openConcerns(
  items: readonly { concern: { acknowledgedAt: string | null } }[],
): number {
  return items.filter(({ concern }) => concern.acknowledgedAt === null).length;
}
