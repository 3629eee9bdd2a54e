import { useQuery } from "@tanstack/react-query";
import { type TrustQuestion, trustQueryOf } from "@/features/trust/trust-question";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { AgreementQuery, GradeAgreement } from "@/lib/api-types";

/** How second checks agree with the grades: all in one, or by judgement area. */
export function useAgreement(question: TrustQuestion, by: "none" | "area") {
  const asked = trustQueryOf(by === "area" ? { ...question, area: "" } : question);
  const query: AgreementQuery = { ...asked, by };
  return useQuery({
    queryKey: [...queryKeys.agreement, query],
    queryFn: async () => {
      const headers = { Accept: "application/json" };
      const call = api.GET("/api/measures/agreement", { params: { query }, headers });
      // The contract offers CSV as well, hence the text in the answer's type.
      return (await answerOf(call)) as GradeAgreement;
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
}
