import { useQuery } from "@tanstack/react-query";
import {
  type InvolvementQuestion,
  involvementQueryOf,
} from "@/features/measures/involvement-question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";

/** Figures as they stand now; they are asked for anew each time the page is opened. */
export function useInvolvement(question: InvolvementQuestion) {
  const query = involvementQueryOf(question);
  return useQuery({
    queryKey: [...queryKeys.involvement, query],
    queryFn: () => answerOf(api.GET("/api/measures/involvement", { params: { query } })),
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
