import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { RouterProvider } from "react-router";
import { createQueryClient } from "@/app/query-client";
import { createRouter } from "@/app/router";
import { useOpenDetailsForPrint } from "@/app/use-open-details-for-print";
import { draftsOf } from "@/features/audits/draft/drafts";
import { session } from "@/lib/session";

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  useOpenDetailsForPrint();
  useEffect(() => {
    void session.resume();
    // Nothing that one person read may be left for the next one on the same screen.
    return session.subscribe(() => {
      if (session.state().status === "signed-out") {
        draftsOf(client).clear();
        client.clear();
      }
    });
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
