import { Link } from "react-router";
import { ONLY_WHO_SEES } from "@/features/reporting/words";
import { ButtonLink } from "@/govuk/button";
import { Table } from "@/govuk/table";
import type { ServiceClient } from "@/lib/api-types";
import { dateShort, dayOf } from "@/lib/dates";
import { paths } from "@/lib/paths";

const MOST_SECRETS = 2;

interface SecretsProps {
  client: ServiceClient;
  /** Whether whoever looks may add one. */
  mayAdd: boolean;
}

/** The secrets that work, without themselves, and the ways to exchange and end them. */
export function Secrets({ client, mayAdd }: SecretsProps) {
  const { id, secrets } = client;
  return (
    <>
      {secrets.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">Secrets</h2>
          <p className="govuk-body">
            No secret works, so the tool cannot sign in.
            {mayAdd && " Add one and enter it in the tool."}
          </p>
        </>
      ) : (
        <Table
          caption="Secrets that work"
          stacks
          rows={secrets}
          keyOf={(secret) => secret.id}
          columns={[
            {
              name: "Ends with",
              heading: "Ends with",
              isRowHeading: true,
              cell: ({ hint }) => <span className="code">{hint}</span>,
            },
            {
              name: "Since",
              heading: "Since",
              cell: ({ createdAt }) => dateShort(dayOf(createdAt)),
            },
            {
              name: "End it",
              heading: <span className="govuk-visually-hidden">End it</span>,
              isUnnamed: true,
              cell: (secret) => (
                <Link className="govuk-link" to={paths.endSecret(id, secret.id)}>
                  End this secret
                  <span className="govuk-visually-hidden"> that ends with {secret.hint}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
      {secrets.length < MOST_SECRETS ? (
        <AddSecret client={client} mayAdd={mayAdd} />
      ) : (
        <p className="govuk-body">
          Two secrets work at a time at most. Once the tool uses the newer one, end the older.
        </p>
      )}
    </>
  );
}

function AddSecret({ client: { id, secrets }, mayAdd }: SecretsProps) {
  return mayAdd ? (
    <ButtonLink secondary to={paths.secondSecret(id)}>
      {secrets.length === 0 ? "Add a secret" : "Add a second secret"}
    </ButtonLink>
  ) : (
    <NoSecretFromThem />
  );
}

/** Why somebody who may not see what a tool reads cannot add a secret, and who can. */
export function NoSecretFromThem() {
  return (
    <p className="govuk-body">
      {ONLY_WHO_SEES} can add a secret, because this tool reads those audits.
    </p>
  );
}
