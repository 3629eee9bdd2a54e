import { Link } from "react-router";
import { faultLine } from "@/features/tools/places";
import type { ToolVersion } from "@/lib/api-types";

interface FaultListProps {
  version: ToolVersion;
  heading: string;
  /** Only the faults with these pointers; all of them without it. */
  isHere?: (pointer: string) => boolean;
}

/** What stands in the way of publishing a draft, each with a link to its field. */
export function FaultList({ version, heading, isHere }: FaultListProps) {
  const faults = version.faults.filter(({ pointer }) => isHere?.(pointer) ?? true);
  if (faults.length === 0 || !version.allowedActions.includes("edit")) {
    return null;
  }
  const lines = faults.map((fault) => faultLine(version, fault, isHere !== undefined));
  return (
    <section className="fault-list" aria-labelledby="fault-list-heading">
      <h2 className="govuk-heading-s" id="fault-list-heading">
        {heading}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ text, href }) => (
          <li key={`${href} ${text}`}>
            <Link className="govuk-link" to={href ?? ""}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
