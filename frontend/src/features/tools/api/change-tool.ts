import type { QueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api, fetchRaw, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { saveFile } from "@/lib/save-file";
import type { ToolDocument } from "@/lib/tool-document";

type Version = Versioned<ToolVersion>;

const about = ({ value: { code, number }, etag }: Version) => ({
  path: { code, number },
  header: { "If-Match": etag },
});

export function getToolVersion(code: string, number: number): Promise<Version> {
  return versionedAnswerOf(
    api.GET("/api/tools/{code}/versions/{number}", { params: { path: { code, number } } }),
  );
}

export function changeTool(version: Version, document: ToolDocument): Promise<Version> {
  return versionedAnswerOf(
    api.PUT("/api/tools/{code}/versions/{number}", {
      params: about(version),
      body: { ...document },
    }),
  );
}

export function publishTool(version: Version, comparabilityNote: string | null): Promise<Version> {
  return versionedAnswerOf(
    api.POST("/api/tools/{code}/versions/{number}/publication", {
      params: about(version),
      body: { comparabilityNote },
    }),
  );
}

export function retireTool(version: Version): Promise<Version> {
  return versionedAnswerOf(
    api.POST("/api/tools/{code}/versions/{number}/retirement", { params: about(version) }),
  );
}

export async function discardDraft(version: Version): Promise<void> {
  await answerOf(api.DELETE("/api/tools/{code}/versions/{number}", { params: about(version) }));
}

export function beginNextVersion(code: string): Promise<Version> {
  return versionedAnswerOf(api.POST("/api/tools/{code}/drafts", { params: { path: { code } } }));
}

export function makeTool(document: ToolDocument): Promise<Version> {
  return versionedAnswerOf(api.POST("/api/tools", { body: { ...document } }));
}

/** Sends a file as it is, so that the server can say in which line something is wrong. */
export async function importTool(file: File): Promise<Version> {
  const response = await fetchRaw("/api/tools", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: await file.text(),
  });
  return {
    value: (await response.json()) as ToolVersion,
    etag: response.headers.get("ETag") ?? "",
  };
}

/** Saves a version as a document to keep or to take elsewhere. */
export async function exportTool(code: string, number: number): Promise<void> {
  const response = await fetchRaw(`/api/tools/${code}/versions/${number}/document`, {
    headers: { Accept: "application/json" },
  });
  saveFile(await response.blob(), `${code}-version-${number}.json`);
}

/** Keeps what a write answered; everything else about tools is asked for anew. */
export function keepToolVersion(client: QueryClient, version: Version): void {
  const { code, number } = version.value;
  client.removeQueries({
    queryKey: ["tool", code],
    predicate: ({ queryKey }) => queryKey.length > 3,
  });
  client.setQueryData(queryKeys.toolVersion(code, number), version);
  void client.invalidateQueries({ queryKey: queryKeys.tools });
}
