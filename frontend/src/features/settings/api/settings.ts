import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { Settings } from "@/lib/api-types";

export function getSettings(): Promise<Versioned<Settings>> {
  return versionedAnswerOf(api.GET("/api/settings"));
}

export function useSettings() {
  return useQuery({
    queryKey: queryKeys.settings,
    queryFn: getSettings,
    refetchOnReconnect: false,
  });
}

export function changeSettings(
  etag: string,
  body: { conflictMonths: number; readinessRequired: boolean; safetyContacts: string[] },
): Promise<Versioned<Settings>> {
  return versionedAnswerOf(
    api.PUT("/api/settings", { params: { header: { "If-Match": etag } }, body }),
  );
}
