import { Link } from "react-router";
import { needingAttention, useServiceClients } from "@/lib/api/list-service-clients";
import { hasRole, useMe } from "@/lib/api/me";
import type { ServiceClient } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";
import { paths } from "@/lib/paths";

/** Tells administrators which reporting tools stop soon, so that no report fails unseen. */
export function ExpiryNotice() {
  const isTheirs = hasRole(useMe().data, "administrator");
  const clients = needingAttention(useServiceClients(isTheirs).data ?? []);
  return clients.length === 0 ? null : (
    <section className="expiry-notice" aria-label="Reporting tools that stop">
      <ul className="govuk-list">
        {clients.map((client) => (
          <li key={client.id}>
            <Link className="govuk-link" to={paths.reportingTool(client.id)}>
              {client.name}
            </Link>{" "}
            <strong>{stopInWords(client)}</strong>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        A report fails when its tool has expired. Give the tool a later day, or revoke it if nobody
        needs it.
      </p>
    </section>
  );
}

function stopInWords({ expiresOn, daysLeft }: ServiceClient): string {
  const day = dateInWords(expiresOn);
  if (daysLeft === null) {
    return `expired: ${day} was its last day.`;
  }
  return daysLeft === 0
    ? `works for the last day today, ${day}.`
    : `works for ${daysLeft} more ${daysLeft === 1 ? "day" : "days"}, until ${day}.`;
}
