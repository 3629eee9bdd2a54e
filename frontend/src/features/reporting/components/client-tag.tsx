import { stateInWords } from "@/features/reporting/words";
import { Tag } from "@/govuk/tag";
import type { ServiceClient } from "@/lib/api-types";

/** Whether a reporting tool works, and for how long where that is not long. */
export function ClientTag({ client }: { client: ServiceClient }) {
  const tone = { live: "teal", expires_soon: "quiet", expired: "grey", revoked: "grey" } as const;
  return <Tag tone={tone[client.state]}>{stateInWords(client)}</Tag>;
}
