import type { ReactNode } from "react";
import { Navigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { ToolStatusTag } from "@/features/tools/components/tool-tags";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { SubNavigation } from "@/govuk/sub-navigation";
import { useToolVersion } from "@/lib/api/get-tool-version";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

type Tab = "details" | "form" | "differences";

/** Finds the version that the address names. */
export function WithVersion({
  children,
}: {
  children: (version: Versioned<ToolVersion>) => ReactNode;
}) {
  const { code = "", number = "" } = useParams();
  const isNumber = /^[1-9]\d{0,5}$/.test(number);
  const query = useToolVersion(code, Number(number), isNumber);
  if (!isNumber) {
    return <Navigate to={paths.tools()} replace />;
  }
  return (
    <Answer query={query} waiting="Loading the tool">
      {children}
    </Answer>
  );
}

interface VersionPageProps {
  version: ToolVersion;
  tab: Tab;
  errors?: readonly ErrorLine[];
  notice?: ReactNode;
  children: ReactNode;
}

/** What stands around each of the pages about a version. */
export function VersionPage({ version, tab, errors, notice, children }: VersionPageProps) {
  const { code, number, label, status } = version;
  return (
    <Page
      title={`${label}, version ${number}`}
      errors={errors ?? none}
      before={
        <>
          <BackLink to={paths.tools()}>Audit tools</BackLink>
          {notice}
        </>
      }
      underTitle={<ToolStatusTag status={status} />}
    >
      <SubNavigation
        label="About this version"
        items={[
          {
            to: paths.toolVersion(code, number),
            label: "Details",
            isCurrent: tab === "details",
          },
          { to: paths.toolForm(code, number), label: "What it asks", isCurrent: tab === "form" },
          {
            to: paths.toolDifferences(code, number),
            label: "What changed",
            isCurrent: tab === "differences",
          },
        ]}
      />
      {children}
    </Page>
  );
}

const none: readonly ErrorLine[] = [];
