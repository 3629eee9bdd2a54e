import { useQuery } from "@tanstack/react-query";
import {
  type InvolvementQuestion,
  involvementQueryOf,
} from "@/features/measures/involvement-question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { Involvement } from "@/lib/api-types";

/** Figures of now or of a past instant; they are asked for anew each time the page is opened. */
export function useInvolvement(question: InvolvementQuestion) {
  const query = involvementQueryOf(question);
  return useQuery({
    queryKey: [...queryKeys.involvement, query],
    queryFn: async () => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/involvement", { params: { query }, headers });
      // The contract offers files as well, hence the text in the answer's type.
      return (await answerOf(call)) as Involvement;
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
