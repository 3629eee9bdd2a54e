import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { changeAudit } from "@/features/audits/api/change-audit";
import type { DraftSaver } from "@/features/audits/draft/draft-saver";
import { draftsOf } from "@/features/audits/draft/drafts";
import type { DraftSnapshot } from "@/features/audits/draft/save-state";
import { getAudit, keepAudit } from "@/lib/api/get-audit";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

export interface Draft {
  saver: DraftSaver;
  snapshot: DraftSnapshot;
}

/** A draft that saves itself, one for all pages of its audit. */
export function useDraft(audit: Versioned<Audit>): Draft {
  const client = useQueryClient();
  const drafts = draftsOf(client);
  const [saver] = useState(() => {
    const { id } = audit.value;
    return drafts.saverOf(audit, {
      read: () => getAudit(id),
      send: async (change, etag) => {
        const saved = await changeAudit(id, change, etag);
        keepAudit(client, saved);
        return saved;
      },
    });
  });
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => drafts.open(saver), [drafts, saver]);
  useEffect(() => void saver.adopt(audit), [saver, audit]);
  useEffect(() => {
    const saveNow = () => void saver.saveNow();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    window.addEventListener("online", saveNow);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      document.removeEventListener("visibilitychange", saveWhenHidden);
    };
  }, [saver]);
  return { saver, snapshot };
}
