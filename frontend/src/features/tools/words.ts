import type { ToolPrompt, ToolSection } from "@/lib/tool-document";

const MOST_WORDS = 8;

/** A code made of a label's first words, unlike all the others. */
export function codeFrom(label: string, taken: readonly string[], otherwise: string): string {
  const plain = label
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, MOST_WORDS)
    .join("_")
    .slice(0, 70)
    .replace(/_+$/, "");
  const base = /^[a-z0-9]/.test(plain) ? plain : otherwise;
  let code = base;
  for (let next = 2; taken.includes(code) || reserved.includes(code); next++) {
    code = `${base}_${next}`;
  }
  return code;
}

/** Parts that every audit has, whose names no section may take. */
const reserved = ["sessions", "involvement", "overall", "conclusion"];

/** For whom a section or a question is, in words; nothing where it is for everybody. */
export function forWhom(
  codes: readonly string[],
  populations: readonly { code: string; label: string }[],
): string {
  return populations
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(", ");
}

/** The same list with one thing moved by one place. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const copy = [...list];
  const [thing] = copy.splice(from, 1);
  if (thing !== undefined && to >= 0 && to <= copy.length) {
    copy.splice(to, 0, thing);
    return copy;
  }
  return [...list];
}

/** A question of a kind with nothing written yet. */
export function emptyPrompt(kind: ToolPrompt["kind"]): ToolPrompt {
  return {
    code: "",
    kind,
    label: "",
    guidance: "",
    required: kind === "judgement" || kind === "compliance",
    allowsNotApplicable: kind === "compliance",
    populations: [],
    ...(kind === "compliance" ? { asksDate: false } : {}),
    ...(kind === "judgement" ? { descriptors: {} } : {}),
  };
}

export function emptySection(label: string, code: string): ToolSection {
  return { code, label, area: null, guidance: "", populations: [], prompts: [] };
}
