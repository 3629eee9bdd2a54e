import { GradeTag } from "@/components/grade-tag";
import { Details } from "@/govuk/details";
import type { Framework } from "@/lib/api-types";

interface DescriptorsProps {
  framework: Framework;
  /** What each grade looks like, by grade code. */
  descriptors: Readonly<Record<string, string>>;
  open?: boolean;
}

/** What every grade looks like, side by side in the one order; nothing where the tool says nothing. */
export function Descriptors({ framework, descriptors, open = false }: DescriptorsProps) {
  const told = framework.grades.filter(({ code }) => descriptors[code]);
  if (told.length === 0) {
    return null;
  }
  return (
    <Details summary="What each grade looks like" open={open}>
      <ul className="descriptors">
        {told.map(({ code }) => (
          <li key={code} className="descriptors__grade">
            <GradeTag framework={framework} code={code} full />
            <p className="govuk-body-s descriptors__text">{descriptors[code]}</p>
          </li>
        ))}
      </ul>
    </Details>
  );
}
