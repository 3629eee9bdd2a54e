import { codeFrom, moved } from "@/features/tools/words";
import type { ToolDocument, ToolPrompt, ToolSection } from "@/lib/tool-document";

/** A question being edited, with something to be told by before it has a code. */
export interface EditedPrompt {
  key: string;
  prompt: ToolPrompt;
}

export interface EditedSection {
  section: Omit<ToolSection, "prompts">;
  prompts: readonly EditedPrompt[];
}

export function editedFrom({ prompts, ...section }: ToolSection): EditedSection {
  return { section, prompts: prompts.map((prompt) => ({ key: prompt.code, prompt })) };
}

/** The section as it goes into the document; new questions get codes of their own here. */
export function sectionFrom(edited: EditedSection, document: ToolDocument): ToolSection {
  const taken = document.sections.flatMap(({ prompts }) => prompts.map(({ code }) => code));
  const prompts = edited.prompts.map(({ prompt }) => {
    if (prompt.code !== "") {
      return prompt;
    }
    const code = codeFrom(prompt.label, taken, "question");
    taken.push(code);
    return { ...prompt, code };
  });
  // The members in the order in which the server writes them.
  const { code, label, area, guidance, populations } = edited.section;
  return { code, label, area, guidance, populations, prompts };
}

/** Whether anything differs from what is saved. */
export function isTouched(edited: EditedSection, saved: ToolSection): boolean {
  const { prompts, ...section } = saved;
  const isSame =
    JSON.stringify(edited.section) === JSON.stringify(section) &&
    JSON.stringify(edited.prompts.map(({ prompt }) => prompt)) === JSON.stringify(prompts);
  return !isSame;
}

/** The document with this section in the place of the saved one; at the end where that is gone. */
export function withSection(document: ToolDocument, section: ToolSection): ToolDocument {
  const isThere = document.sections.some(({ code }) => code === section.code);
  const sections = isThere
    ? document.sections.map((each) => (each.code === section.code ? section : each))
    : [...document.sections, section];
  return { ...document, sections };
}

export function withPrompt(
  edited: EditedSection,
  key: string,
  part: Partial<ToolPrompt>,
): EditedSection {
  return {
    ...edited,
    prompts: edited.prompts.map((each) =>
      each.key === key ? { key, prompt: { ...each.prompt, ...part } } : each,
    ),
  };
}

export function withPromptMoved(edited: EditedSection, at: number, by: -1 | 1): EditedSection {
  return { ...edited, prompts: moved(edited.prompts, at, by) };
}
