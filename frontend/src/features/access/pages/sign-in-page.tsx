import { useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { SignInForm } from "@/features/access/components/sign-in-form";
import { Page } from "@/govuk/page";
import { safeReturn } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";
import { useSession } from "@/lib/use-session";

export function SignInPage() {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [params] = useSearchParams();
  if (useSession().status === "signed-in") {
    return <Navigate to={safeReturn(params.get("returnTo"))} replace />;
  }
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page title="Sign in" errors={lines}>
          <SignInForm lines={lines} onProblem={setLines} />
          <p className="govuk-body">
            If you cannot sign in, ask the person who looks after Plumbline in your council.
          </p>
        </Page>
      </div>
    </div>
  );
}
