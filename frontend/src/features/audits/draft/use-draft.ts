import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { changeAudit } from "@/features/audits/api/change-audit";
import { DraftSaver, type DraftSnapshot } from "@/features/audits/draft/draft-saver";
import { getAudit, keepAudit } from "@/lib/api/get-audit";
import type { Versioned } from "@/lib/api-client";
import type { Audit } from "@/lib/api-types";

export interface Draft {
  saver: DraftSaver;
  snapshot: DraftSnapshot;
}

/** A draft that saves itself for as long as the form is open. */
export function useDraft(audit: Versioned<Audit>): Draft {
  const client = useQueryClient();
  const [saver] = useState(() => {
    const { id } = audit.value;
    return new DraftSaver(audit, {
      read: () => getAudit(id),
      send: async (change, etag) => {
        const saved = await changeAudit(id, change, etag);
        keepAudit(client, saved);
        return saved;
      },
    });
  });
  const snapshot = useSyncExternalStore(saver.subscribe, saver.snapshot);
  useEffect(() => {
    const saveNow = () => void saver.saveNow();
    const saveWhenHidden = () => document.visibilityState === "hidden" && saveNow();
    const askBeforeClosing = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved) {
        event.preventDefault();
      }
    };
    window.addEventListener("online", saveNow);
    window.addEventListener("beforeunload", askBeforeClosing);
    document.addEventListener("visibilitychange", saveWhenHidden);
    return () => {
      window.removeEventListener("online", saveNow);
      window.removeEventListener("beforeunload", askBeforeClosing);
      document.removeEventListener("visibilitychange", saveWhenHidden);
      saver.stop();
    };
  }, [saver]);
  return { saver, snapshot };
}
