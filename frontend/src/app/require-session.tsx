import { Navigate, Outlet, useLocation } from "react-router";
import { ProblemPage } from "@/components/problem-content";
import { Waiting } from "@/govuk/waiting";
import { paths } from "@/lib/paths";
import { UnreachableError } from "@/lib/problem";
import { session } from "@/lib/session";
import { useSession } from "@/lib/use-session";

/** Lets only signed-in people through; a session that ends later leaves the page standing. */
export function RequireSession() {
  const { status } = useSession();
  const { pathname, search, hash } = useLocation();
  switch (status) {
    case "signed-in":
    case "ended":
      return <Outlet />;
    case "signed-out":
      return <Navigate to={paths.signIn(pathname + search + hash)} replace />;
    case "unreachable":
      return <ProblemPage error={new UnreachableError()} retry={() => void session.resume()} />;
    case "unknown":
      return <Waiting what="Opening Plumbline" />;
  }
}
