import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { ToolStatusTag } from "@/features/tools/components/tool-tags";
import { ButtonGroup, ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { Table } from "@/govuk/table";
import { useTools } from "@/lib/api/list-tools";
import type { Tool } from "@/lib/api-types";
import { dateShort } from "@/lib/dates";
import { toolKinds } from "@/lib/labels";
import { paths } from "@/lib/paths";

/** Every audit tool with its versions. */
export function ToolsPage() {
  return (
    <Answer query={useTools()} waiting="Loading the audit tools">
      {({ items, mayChange }) => (
        <Page
          title="Audit tools"
          underTitle={
            <p className="govuk-body">
              What audits ask. New audits are begun with the published version of a tool; an audit
              stays on the version it was begun with.
            </p>
          }
        >
          {items.length === 0 && (
            <p className="govuk-body">There is no audit tool yet. Make one, or import one.</p>
          )}
          {items.map((tool) => (
            <OneTool key={tool.code} tool={tool} />
          ))}
          {mayChange && (
            <ButtonGroup>
              <ButtonLink to={paths.newTool()} secondary>
                Make a new tool
              </ButtonLink>
              <ButtonLink to={paths.importTool()} secondary>
                Import a tool
              </ButtonLink>
            </ButtonGroup>
          )}
        </Page>
      )}
    </Answer>
  );
}

function OneTool({ tool }: { tool: Tool }) {
  const { code, label, kind, versions, shipped, current } = tool;
  return (
    <section className="tool" aria-labelledby={`tool-${code}`}>
      <h2 className="govuk-heading-m" id={`tool-${code}`}>
        {label}
      </h2>
      <p className="govuk-body">
        {toolKinds[kind].hint}.{shipped && " Came with Plumbline."}
        {current === null && " No version is published, so no audit can be begun with it."}
      </p>
      <Table
        caption={`Versions of ${label}`}
        isCaptionHidden
        stacks
        rows={versions}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            name: "Version",
            heading: "Version",
            isRowHeading: true,
            cell: ({ number }) => (
              <Link className="govuk-link" to={paths.toolVersion(code, number)}>
                Version {number}
                <span className="govuk-visually-hidden"> of {label}</span>
              </Link>
            ),
          },
          {
            name: "Status",
            heading: "Status",
            cell: ({ status }) => <ToolStatusTag status={status} />,
          },
          {
            name: "Published",
            heading: "Published",
            cell: ({ publishedAt, publishedBy }) =>
              publishedAt === null
                ? "Not yet"
                : `${dateShort(publishedAt.slice(0, 10))}${publishedBy === null ? "" : ` by ${publishedBy}`}`,
          },
          {
            name: "Audits begun with it",
            heading: "Audits begun with it",
            isNumber: true,
            cell: ({ audits }) => audits.toLocaleString("en-GB"),
          },
        ]}
      />
    </section>
  );
}
