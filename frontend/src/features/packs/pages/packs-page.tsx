import { Link } from "react-router";
import { Answer } from "@/components/answer";
import { FiguresNavigation } from "@/components/figures-navigation";
import { usePacks } from "@/features/packs/api/packs";
import { kinds, stateInWords } from "@/features/packs/words";
import { ButtonLink } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { Table } from "@/govuk/table";
import type { PackSummary } from "@/lib/api-types";
import { dateShort, momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** The packs of figures for meetings, the latest meeting first. */
export function PacksPage() {
  return (
    <Answer query={usePacks()} waiting="Loading the meeting packs">
      {({ items, mayMake }) => (
        <Page title="Meeting packs" before={mayMake ? undefined : <FiguresNavigation />}>
          <p className="govuk-body">
            A pack holds the figures of one instant for one meeting. Once it is made it never
            changes.
          </p>
          {mayMake && <ButtonLink to={paths.newPack()}>Make a meeting pack</ButtonLink>}
          {items.length === 0 ? (
            <p className="govuk-body">
              {mayMake
                ? "No pack has been made yet."
                : "There is no pack for you to read yet. A pack is listed here once it is finished and its embargo is over."}
            </p>
          ) : (
            <PackTable packs={items} />
          )}
        </Page>
      )}
    </Answer>
  );
}

function PackTable({ packs }: { packs: readonly PackSummary[] }) {
  return (
    <Table
      caption="Packs, the latest meeting first"
      stacks
      rows={packs}
      keyOf={({ id }) => id}
      columns={[
        {
          name: "Meeting",
          heading: "Meeting",
          isRowHeading: true,
          cell: ({ id, title, meetsOn }) => (
            <Link className="govuk-link" to={paths.pack(id)}>
              {title}, {dateShort(meetsOn)}
            </Link>
          ),
        },
        { name: "Kind", heading: "Kind", cell: ({ kind }) => kinds[kind] },
        {
          name: "Audits dated",
          heading: "Audits dated",
          cell: ({ from, to }) => `${dateShort(from)} to ${dateShort(to)}`,
        },
        {
          name: "As at",
          heading: "As at",
          cell: ({ asAt }) => (asAt === null ? "–" : momentInFull(asAt)),
        },
        { name: "State", heading: "State", cell: (pack) => stateInWords(pack) },
      ]}
    />
  );
}
