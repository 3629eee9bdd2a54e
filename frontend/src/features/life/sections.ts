import type { Form } from "@/lib/api-types";

interface NamedSection {
  code: string;
  label: string;
}

/** Everything in a form that a note can be about: the tool's sections, then what stands after them. */
export function sectionsIn({ sections, settings, overall }: Form): NamedSection[] {
  return [
    ...sections.map(({ code, label }) => ({ code, label })),
    ...(settings.sessionDates ? [{ code: "sessions", label: "Supervision sessions" }] : []),
    ...(settings.practitioner || settings.family
      ? [{ code: "involvement", label: "Done with the worker and the family" }]
      : []),
    ...(overall === null ? [] : [{ code: "overall", label: overall.label }]),
    ...(settings.conclusion ? [{ code: "conclusion", label: "Conclusion and actions" }] : []),
  ];
}
