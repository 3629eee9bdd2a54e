import { useQuery, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api, fetchRaw } from "@/lib/api-client";
import type { Pack, PackRequest } from "@/lib/api-types";
import { saveFile } from "@/lib/save-file";

/** How often a pack that is being made is looked at, in milliseconds. */
const LOOK_AGAIN = 1000;

/** The packs the reader sees, and whether they may make one. */
export function usePacks() {
  return useQuery({
    queryKey: queryKeys.packs,
    queryFn: () => answerOf(api.GET("/api/packs")),
  });
}

/** One pack; looked at again and again until it is made. */
export function usePack(id: string) {
  return useQuery({
    queryKey: queryKeys.pack(id),
    queryFn: () => answerOf(api.GET("/api/packs/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (isToCome(state.data) ? LOOK_AGAIN : false),
  });
}

/** Whether a pack is still waiting or being made. */
export function isToCome(pack: Pick<Pack, "status"> | undefined): boolean {
  return pack?.status === "waiting" || pack?.status === "making";
}

export function makePack(body: PackRequest): Promise<Pack> {
  return answerOf(api.POST("/api/packs", { body }));
}

export function retryPack(id: string): Promise<Pack> {
  return answerOf(api.POST("/api/packs/{id}/retry", { params: { path: { id } } }));
}

/** Keeps what the server answered about a pack. */
export function useKeepPack() {
  const queries = useQueryClient();
  return (pack: Pack) => {
    queries.setQueryData(queryKeys.pack(pack.id), pack);
    void queries.invalidateQueries({ queryKey: queryKeys.packs });
    if (pack.supersedes !== null) {
      void queries.invalidateQueries({ queryKey: queryKeys.pack(pack.supersedes) });
    }
  };
}

/** Fetches the document, because a plain link could not carry the access token. */
export async function downloadPack({ id, kind, meetsOn }: Pack): Promise<void> {
  const response = await fetchRaw(`/api/packs/${id}/pdf`, {
    headers: { Accept: "application/pdf" },
  });
  saveFile(await response.blob(), `${kind.replace("_", "-")}-pack-${meetsOn}.pdf`);
}
