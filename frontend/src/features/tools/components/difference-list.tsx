import { compareWords, type Run } from "@/features/tools/compare-words";
import { Tag } from "@/govuk/tag";
import type { ToolDifferences } from "@/lib/api-types";

type Item = ToolDifferences["items"][number];

const words: Readonly<Record<Item["change"], string>> = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  moved: "Moved",
};

/** What differs, in the order of the form: before and after beside each other. */
export function DifferenceList({ differences }: { differences: ToolDifferences }) {
  const { from, to, items } = differences;
  if (from === null) {
    return <p className="govuk-body">This is the first version, so there is nothing before it.</p>;
  }
  if (items.length === 0) {
    return (
      <p className="govuk-body">
        Version {to} asks the same as version {from}.
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        {items.length === 1 ? "One thing differs" : `${items.length} things differ`} between version{" "}
        {from} and version {to}.
      </p>
      {groupsOf(items).map(({ place, members }) => (
        <section key={members[0]?.id} className="difference" aria-label={place}>
          <h3 className="govuk-heading-s">{place}</h3>
          {members.map((member) => (
            <Difference key={member.id} item={member.item} from={from} to={to} />
          ))}
        </section>
      ))}
    </>
  );
}

function Difference({ item, from, to }: { item: Item; from: number; to: number }) {
  const { change, what, before, after } = item;
  const { before: old, after: fresh } = compareWords(before ?? "", after ?? "");
  const isWhole = before === null || after === null;
  return (
    <div className="difference__item">
      <p className="govuk-body-s difference__what">
        <Tag tone={change === "removed" ? "grey" : "teal"}>{words[change]}</Tag> {what}
      </p>
      {(before !== null || after !== null) && (
        <div className="side-by-side">
          <Side heading={`Version ${from}`} runs={isWhole ? whole(before) : old} mark="del" />
          <Side heading={`Version ${to}`} runs={isWhole ? whole(after) : fresh} mark="ins" />
        </div>
      )}
    </div>
  );
}

function whole(text: string | null): Run[] | null {
  return text === null ? null : [{ text, isSame: true }];
}

interface SideProps {
  heading: string;
  runs: readonly Run[] | null;
  mark: "del" | "ins";
}

function Side({ heading, runs, mark: Mark }: SideProps) {
  return (
    <div className="side-by-side__side">
      <h4 className="govuk-body-s difference__side">{heading}</h4>
      {runs === null || runs.length === 0 ? (
        <p className="govuk-body-s quiet">Nothing</p>
      ) : (
        <p className="govuk-body-s written">
          {runs.map(({ text, isSame }, place) =>
            isSame ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing else to be told by
              <Mark key={place} className={`difference__${Mark}`}>
                {text}
              </Mark>
            ),
          )}
        </p>
      )}
    </div>
  );
}

interface Group {
  place: string;
  members: { id: string; item: Item }[];
}

/** What stands at the same place together, in the order given. */
function groupsOf(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  items.forEach((item, at) => {
    const member = { id: String(at), item };
    const last = groups.at(-1);
    if (last?.place === item.place) {
      last.members.push(member);
    } else {
      groups.push({ place: item.place, members: [member] });
    }
  });
  return groups;
}
