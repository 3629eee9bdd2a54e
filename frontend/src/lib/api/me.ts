import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/lib/api/query-keys";
import { answerOf, api } from "@/lib/api-client";
import type { Me, Role } from "@/lib/api-types";

export function useMe() {
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: () => answerOf(api.GET("/api/me")),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** For showing or hiding a way in; whether it may be gone is the server's to say. */
export function hasRole(me: Me | undefined, ...roles: Role[]): boolean {
  return me?.roles.some((role) => roles.includes(role)) ?? false;
}
