import type { Ledger } from "@/lib/api-types";

/** The whole of it in one sentence; whose grades they are is said by the page. */
export function ledgerInWords({ own, moderated, areas }: Ledger): string {
  const whose = own ? "your" : "their";
  if (moderated === 0) {
    return `No second check of ${whose} audits is to be shown here yet.`;
  }
  const sum = (which: "n" | "lowered" | "unchanged" | "raised") =>
    areas.reduce((all, area) => all + area[which], 0);
  const audits = moderated === 1 ? `one of ${whose} audits` : `${moderated} of ${whose} audits`;
  return `Second checks looked at ${audits}. They left ${sum("unchanged")} of ${sum("n")} grades unchanged, lowered ${sum("lowered")} and raised ${sum("raised")}.`;
}
