import { createBrowserRouter, type RouteObject } from "react-router";
import { ErrorPage } from "@/app/error-page";
import { HomePage } from "@/app/home-page";
import { PageShell } from "@/app/page-shell";
import { RequireSession } from "@/app/require-session";
import { NotFound } from "@/components/problem-content";
import { SignInPage } from "@/features/access/pages/sign-in-page";
import { AuditFactsPage } from "@/features/audits/pages/audit-facts-page";
import { AuditListPage } from "@/features/audits/pages/audit-list-page";
import { AuditPage } from "@/features/audits/pages/audit-page";
import { CheckAuditPage } from "@/features/audits/pages/check-audit-page";
import { NewAuditPage } from "@/features/audits/pages/new-audit-page";
import { ImportPage } from "@/features/imports/pages/import-page";
import { JudgedGoodPage } from "@/features/measures/pages/judged-good-page";
import { SecondCheckPage } from "@/features/moderation/pages/second-check-page";

export const routes: RouteObject[] = [
  {
    element: <PageShell />,
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { path: "sign-in", element: <SignInPage /> },
          {
            element: <RequireSession />,
            children: [
              { index: true, element: <HomePage /> },
              { path: "audits", element: <AuditListPage /> },
              { path: "audits/new", element: <NewAuditPage /> },
              { path: "audits/:id", element: <AuditPage /> },
              { path: "audits/:id/facts", element: <AuditFactsPage /> },
              { path: "audits/:id/check", element: <CheckAuditPage /> },
              { path: "audits/:id/second-check", element: <SecondCheckPage /> },
              { path: "judged-good", element: <JudgedGoodPage /> },
              { path: "import", element: <ImportPage /> },
              { path: "*", element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
