import { QueryClient } from "@tanstack/react-query";
import { UnreachableError } from "@/lib/problem";

/** Asks again by itself only where nobody answered; a refusal would only be repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: "always",
        retry: (failures, error) => error instanceof UnreachableError && failures < 2,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
