import { QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render } from "@testing-library/react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { createQueryClient } from "@/app/query-client";
import { routes } from "@/app/router";
import { session } from "@/lib/session";

/** Shows the whole page at an address, signed in as the stubbed server says. */
export async function renderPage(address: string): Promise<RenderResult> {
  await session.resume();
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
