import { useQuery } from "@tanstack/react-query";
import { type TrustQuestion, trustQueryOf } from "@/features/trust/trust-question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { ModerationEffect, ModerationEffectQuery } from "@/lib/api-types";

/** The share good or better, and had all been moderated, by team and in all. */
export function useModerationEffect(question: TrustQuestion) {
  const query: ModerationEffectQuery = { ...trustQueryOf(question), by: "team" };
  return useQuery({
    queryKey: [...queryKeys.moderationEffect, query],
    queryFn: async () => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/moderation-effect", { params: { query }, headers });
      // The contract offers CSV as well, hence the text in the answer's type.
      return (await answerOf(call)) as ModerationEffect;
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
