import type { Problem } from "@/lib/api-types";

/** The server said no, and said why (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The last part of the problem's type, such as `audit-incomplete`. */
  get slug(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf("/") + 1);
  }
}

/** No answer came: the network or the server is away. */
export class UnreachableError extends Error {
  constructor() {
    super("Plumbline did not answer");
    this.name = "UnreachableError";
  }
}

/** One line of an error summary, linked to its field where there is one. */
export interface ErrorLine {
  text: string;
  fieldId?: string;
  /** Where the field is when it is on another page. */
  href?: string;
}

/** Reads a failed answer's body as a problem, whatever it holds. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.json();
    if (isProblem(body)) {
      return body;
    }
  } catch {
    // A proxy in between may answer with its own page; the status still says enough.
  }
  return { type: "about:blank", title: titleOfStatus(response.status), status: response.status };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "title" in body;
}

function titleOfStatus(status: number): string {
  return status >= 500 ? "Something went wrong on our side" : "The request was refused";
}

/**
 * The id of the form field a pointer names: `#/areas/in_care/grade` is `areas-in_care-grade`.
 */
export function fieldIdOf(pointer: string): string {
  return pointer.replace(/^#?\/?/, "").replaceAll("/", "-");
}

/** An error as the lines of a GOV.UK error summary: one a field, or one for the whole. */
export function errorLines(error: unknown): ErrorLine[] {
  if (error instanceof ProblemError) {
    const fields = error.problem.errors ?? [];
    if (fields.length > 0) {
      return fields.map(({ pointer, detail }) => lineOf(pointer, detail));
    }
    return [{ text: sentenceOf(error) }];
  }
  if (error instanceof UnreachableError) {
    return [
      {
        text: "Plumbline did not answer. What you entered is still on this page. Check your connection, then try again.",
      },
    ];
  }
  return [{ text: "Something went wrong on this page. Try again." }];
}

function lineOf(pointer: string, text: string): ErrorLine {
  const fieldId = fieldIdOf(pointer);
  return fieldId === "" ? { text } : { text, fieldId };
}

function sentenceOf(error: ProblemError): string {
  if (error.status >= 500) {
    const trace =
      error.problem.traceId === undefined ? "" : ` (reference ${error.problem.traceId})`;
    return `Something went wrong on our side${trace}. What you entered is still on this page. Try again in a minute.`;
  }
  return error.problem.detail ?? error.problem.title;
}

/** Each field's message, by field id; the first one a field gets is shown. */
export function messagesByField(lines: readonly ErrorLine[]): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const { fieldId, text } of lines) {
    if (fieldId !== undefined && messages[fieldId] === undefined) {
      messages[fieldId] = text;
    }
  }
  return messages;
}
