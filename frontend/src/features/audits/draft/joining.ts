import { isSame, type Part, type PartKey, type Parts } from "@/features/audits/draft/parts";
import type { AuditAction } from "@/lib/api-types";

/** Both sides of a part, each with whatever the other side changed elsewhere in it. */
export interface Joined {
  mine: Part;
  theirs: Part;
}

/**
 * Lines up a part that may have been changed in two places. Where nothing in it was changed on both
 * sides, `mine` and `theirs` come out the same and there is nothing to ask.
 *
 * A judgement and an answer are one thing: a grade from one place with the reason from another would
 * be a judgement nobody made. The conclusion is joined text by text and the actions one by one.
 */
export function joinParts(key: PartKey, before: Part, mine: Part, theirs: Part): Joined {
  switch (key) {
    case "conclusion":
      return joinTexts(
        before as Parts["conclusion"],
        mine as Parts["conclusion"],
        theirs as Parts["conclusion"],
      );
    case "actions":
      return joinActions(
        before as readonly AuditAction[],
        mine as readonly AuditAction[],
        theirs as readonly AuditAction[],
      );
    case "sessionDates":
      return joinDates(
        before as readonly string[],
        mine as readonly string[],
        theirs as readonly string[],
      );
    default:
      return sides(before, mine, theirs, isSame);
  }
}

/** Mine where I changed it, else theirs; and the other way round. */
function sides<T>(before: T, mine: T, theirs: T, same: (a: T, b: T) => boolean) {
  return {
    mine: same(before, mine) ? theirs : mine,
    theirs: same(before, theirs) ? mine : theirs,
  };
}

function joinTexts(
  before: Parts["conclusion"],
  mine: Parts["conclusion"],
  theirs: Parts["conclusion"],
): Joined {
  const [ours, others] = [{ ...mine }, { ...theirs }];
  for (const name of Object.keys(mine) as (keyof Parts["conclusion"])[]) {
    const both = sides(
      before[name],
      mine[name],
      theirs[name],
      (a, b) => (a ?? "").trim() === (b ?? "").trim(),
    );
    ours[name] = both.mine;
    others[name] = both.theirs;
  }
  return { mine: ours, theirs: others };
}

function joinActions(
  before: readonly AuditAction[],
  mine: readonly AuditAction[],
  theirs: readonly AuditAction[],
): Joined {
  const find = (list: readonly AuditAction[], id: string) => list.find((each) => each.id === id);
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  const both = ids.map((id) =>
    sides(find(before, id), find(mine, id), find(theirs, id), (a, b) =>
      a === undefined || b === undefined ? a === b : isSame([a], [b]),
    ),
  );
  return {
    mine: both.flatMap((each) => each.mine ?? []),
    theirs: both.flatMap((each) => each.theirs ?? []),
  };
}

function joinDates(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Joined {
  const all = [...new Set([...mine, ...theirs])].toSorted();
  const kept = all.filter((date) =>
    before.includes(date) ? mine.includes(date) && theirs.includes(date) : true,
  );
  return { mine: kept, theirs: kept };
}
