import { useState } from "react";
import { useLocation } from "react-router";
import { FaultList } from "@/features/tools/components/fault-list";
import { VersionActions } from "@/features/tools/components/version-actions";
import { VersionPage, WithVersion } from "@/features/tools/components/version-page";
import { SuccessBanner } from "@/govuk/notices";
import { SummaryList, type SummaryRow } from "@/govuk/summary-list";
import { useFrameworks } from "@/lib/api/list-frameworks";
import { useTools } from "@/lib/api/list-tools";
import type { ToolVersion } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { toolKinds } from "@/lib/labels";
import type { ErrorLine } from "@/lib/problem";
import { documentIn } from "@/lib/tool-document";

/** When a version was published, by whom, how its figures compare, and what can be done with it. */
export function VersionDetailsPage() {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const wasPublished = useLocation().state === "published";
  return (
    <WithVersion>
      {(version) => (
        <VersionPage
          version={version.value}
          tab="details"
          errors={lines}
          notice={
            wasPublished && version.value.status === "published" ? (
              <SuccessBanner heading="Published. New audits are begun with this version." />
            ) : null
          }
        >
          <Details version={version.value} />
          <VersionActions version={version} onFaults={setLines} />
        </VersionPage>
      )}
    </WithVersion>
  );
}

function Details({ version }: { version: ToolVersion }) {
  const frameworks = useFrameworks().data ?? [];
  const tools = useTools().data?.items ?? [];
  const audits = tools
    .find(({ code }) => code === version.code)
    ?.versions.find(({ number }) => number === version.number)?.audits;
  const framework = frameworks.find(({ code }) => code === version.framework);
  const { purpose, populations, sections } = documentIn(version.document);
  const rows: SummaryRow[] = [
    { key: "What it is for", value: <span className="written">{purpose || "Not said yet"}</span> },
    { key: "Kind", value: `${toolKinds[version.kind].label}. ${toolKinds[version.kind].hint}.` },
    { key: "Framework", value: framework?.label ?? version.framework },
    {
      key: "Groups of children",
      value:
        populations.length === 0
          ? "Asks the same of everybody"
          : populations.map(({ label }) => label).join(", "),
    },
    { key: "Sections", value: String(sections.length) },
    ...(version.publishedAt === null
      ? [{ key: "Last changed", value: momentInFull(version.updatedAt) }]
      : [{ key: "Published", value: publishedInWords(version) }]),
    ...(version.retiredAt === null
      ? []
      : [{ key: "Retired", value: momentInFull(version.retiredAt) }]),
    ...(version.comparabilityNote === null
      ? []
      : [
          {
            key: "Comparing its figures with the version before",
            value: <span className="written">{version.comparabilityNote}</span>,
          },
        ]),
    ...(audits === undefined
      ? []
      : [{ key: "Audits begun with it", value: audits.toLocaleString("en-GB") }]),
  ];
  return (
    <>
      <SummaryList rows={rows} compact />
      <FaultList version={version} heading="Before this can be published" />
    </>
  );
}

function publishedInWords({ publishedAt, publishedBy }: ToolVersion): string {
  const when = publishedAt === null ? "" : momentInFull(publishedAt);
  return publishedBy === null ? when : `${when} by ${publishedBy}`;
}
