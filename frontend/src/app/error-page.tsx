import { useRouteError } from "react-router";
import { ProblemPage } from "@/components/problem-content";

/** Where a page breaks in a way nobody foresaw. */
export function ErrorPage() {
  return <ProblemPage error={useRouteError()} retry={() => window.location.reload()} />;
}
