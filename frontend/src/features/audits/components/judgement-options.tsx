import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Framework, Sampling } from "@/lib/api-types";
import { OVERALL } from "@/lib/grades";
import { samplingInWords, samplingOrder, samplings } from "@/lib/labels";

/** Every area of every framework, the newest first, and the overall judgement. */
export function AreaOptions({ chosen }: { chosen: string }) {
  const frameworks = useFrameworks().data ?? [];
  const labels = new Map([[OVERALL, "Overall"]]);
  for (const { code, label } of frameworks.flatMap(({ areas }) => areas)) {
    labels.set(code, labels.get(code) ?? label);
  }
  return <Labelled labels={labels} chosen={chosen} />;
}

/** The grades that audits count with, and those on either side of good. */
export function GradeOptions({ chosen }: { chosen: string }) {
  const frameworks = useFrameworks().data ?? [];
  const labels = new Map<string, string>();
  const sides = [codesOn(frameworks, true), codesOn(frameworks, false)];
  if (frameworks.length > 0) {
    labels.set(sides[0] ?? "", "Good or better").set(sides[1] ?? "", "Not good");
  }
  for (const { code, label } of frameworks.flatMap(({ grades }) => grades)) {
    labels.set(code, labels.get(code) ?? label);
  }
  return <Labelled labels={labels} chosen={chosen} />;
}

/** One way of choosing a case, or the ways that an address names together. */
export function SamplingOptions({ chosen }: { chosen: string }) {
  const labels = new Map<string, string>(
    samplingOrder.map((each) => [each, samplings[each].label]),
  );
  if (chosen.includes(",")) {
    labels.set(chosen, samplingInWords(chosen.split(",") as Sampling[]));
  }
  return <Labelled labels={labels} chosen={chosen} />;
}

/** What an address asks for stays chosen, whether or not it has a name here. */
function Labelled({ labels, chosen }: { labels: Map<string, string>; chosen: string }) {
  const all = chosen === "" || labels.has(chosen) ? labels : new Map([...labels, [chosen, chosen]]);
  return [...all].map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

function codesOn(frameworks: readonly Framework[], good: boolean): string {
  const codes = frameworks
    .flatMap(({ grades }) => grades)
    .filter(({ goodOrBetter }) => goodOrBetter === good)
    .map(({ code }) => code);
  return [...new Set(codes)].join(",");
}
