import { type QueryClient, useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api, type Versioned, versionedAnswerOf } from "@/lib/api-client";
import type { ServiceClient, ServiceClientRequest, ServiceClientWithSecret } from "@/lib/api-types";

export function getServiceClient(id: string): Promise<Versioned<ServiceClient>> {
  return versionedAnswerOf(api.GET("/api/service-clients/{id}", { params: { path: { id } } }));
}

export function useServiceClient(id: string) {
  return useQuery({
    queryKey: queryKeys.serviceClient(id),
    queryFn: () => getServiceClient(id),
    staleTime: 0,
  });
}

export function createServiceClient(body: ServiceClientRequest): Promise<ServiceClientWithSecret> {
  return answerOf(api.POST("/api/service-clients", { body }));
}

export function changeServiceClient(
  { value, etag }: Versioned<ServiceClient>,
  body: ServiceClientRequest,
): Promise<Versioned<ServiceClient>> {
  return versionedAnswerOf(
    api.PUT("/api/service-clients/{id}", {
      params: { path: { id: value.id }, header: { "If-Match": etag } },
      body,
    }),
  );
}

export function addSecret(id: string): Promise<ServiceClientWithSecret> {
  return answerOf(api.POST("/api/service-clients/{id}/secrets", { params: { path: { id } } }));
}

export function endSecret(id: string, secretId: string): Promise<Versioned<ServiceClient>> {
  return versionedAnswerOf(
    api.DELETE("/api/service-clients/{id}/secrets/{secretId}", {
      params: { path: { id, secretId } },
    }),
  );
}

export function revokeServiceClient(id: string): Promise<Versioned<ServiceClient>> {
  return versionedAnswerOf(
    api.POST("/api/service-clients/{id}/revocation", { params: { path: { id } } }),
  );
}

/** What is known of a tool and of all of them is asked for anew. */
export async function forgetServiceClient(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: queryKeys.serviceClient(id) }),
    client.invalidateQueries({ queryKey: queryKeys.serviceClients }),
  ]);
}
