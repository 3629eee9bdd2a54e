import { ONLY_WHO_SEES } from "@/features/reporting/words";
import type { DateParts } from "@/govuk/date-input";
import type { Me, Scope, ServiceClient, ServiceClientRequest } from "@/lib/api-types";
import { daysAfter, isoFromParts, partsFromIso } from "@/lib/dates";
import type { ErrorLine } from "@/lib/problem";

/** Half a year unless another day is chosen, a year and a day at most. */
const USUAL_DAYS = 180;
export const MOST_DAYS = 366;
export const LONGEST_NAME = 80;

/** What is typed about a reporting tool. */
export interface Typed {
  name: string;
  scopes: readonly Scope[];
  expiresOn: DateParts;
}

export function nothingTyped(today: string): Typed {
  return { name: "", scopes: [], expiresOn: partsFromIso(daysAfter(today, USUAL_DAYS)) };
}

export function typedFrom({ name, scopes, expiresOn }: ServiceClient): Typed {
  return { name, scopes, expiresOn: partsFromIso(expiresOn) };
}

/** The last day of a tool that is there already. It may be left as it is even where it is past. */
interface Standing {
  expiresOn: string;
  /** Whether whoever changes the tool may give it a later one. */
  mayProlong: boolean;
}

export function faultsIn(typed: Typed, today: string, standing?: Standing): ErrorLine[] {
  const name = typed.name.trim();
  const reads = typed.scopes.filter((scope) => scope !== "reporting:supervision");
  const day = isoOf(typed);
  return [
    ...(name === "" ? [{ text: "Enter a name", fieldId: "name" }] : []),
    ...([...name].length > LONGEST_NAME
      ? [{ text: `The name must be ${LONGEST_NAME} characters or fewer`, fieldId: "name" }]
      : []),
    ...(reads.length === 0
      ? [{ text: "Select counts, rows of single audits, or both", fieldId: "scopes" }]
      : []),
    ...dayFaults(day, today, standing),
  ];
}

function dayFaults(day: string | undefined, today: string, standing?: Standing): ErrorLine[] {
  if (day === undefined) {
    return [{ text: "Enter the last day, for example 27 3 2027", fieldId: "expiresOn" }];
  }
  if (day === standing?.expiresOn) {
    return [];
  }
  if (standing !== undefined && !standing.mayProlong && day > standing.expiresOn) {
    return [{ text: `${ONLY_WHO_SEES} can give this tool a later day`, fieldId: "expiresOn" }];
  }
  if (day < today) {
    return [{ text: "The last day must be today or later", fieldId: "expiresOn" }];
  }
  return day > daysAfter(today, MOST_DAYS)
    ? [{ text: `The last day must be within ${MOST_DAYS} days`, fieldId: "expiresOn" }]
    : [];
}

export function requestOf(typed: Typed): ServiceClientRequest {
  return {
    name: typed.name.trim(),
    scopes: [...typed.scopes],
    expiresOn: isoOf(typed) ?? "",
  };
}

/** Whether somebody may open supervision audits to a tool, or leave them open to it. */
export function offersSupervision(me: Me | undefined, before?: ServiceClient): boolean {
  return me?.readsSupervision === true || before?.scopes.includes("reporting:supervision") === true;
}

/** whether somebody may give a tool that reads this a secret or a later last day. */
export function mayKeepOpen(me: Me, scopes: readonly Scope[]): boolean {
  return me.readsSupervision || !scopes.includes("reporting:supervision");
}

function isoOf({ expiresOn: { day, month, year } }: Typed): string | undefined {
  return isoFromParts(day, month, year);
}
