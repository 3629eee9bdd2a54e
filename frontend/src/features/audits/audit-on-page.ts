import { useOutletContext } from "react-router";
import type { Draft } from "@/features/audits/draft/use-draft";
import type { Audit, Form, Framework } from "@/lib/api-types";

/** What every page of one audit stands on. */
export interface AuditOnPage {
  audit: Audit;
  form: Form;
  framework: Framework;
  draft: Draft;
}

export function useAuditOnPage(): AuditOnPage {
  return useOutletContext<AuditOnPage>();
}
