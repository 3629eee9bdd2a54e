import { PLOT_TEXT, roomFor } from "@/components/plot/basics";
import { markInWords, standingOf } from "@/components/plot/funnel-limits";
import type { MeasuredFunnelUnit } from "@/lib/api-types";

/** Where a name is written. */
export interface PlacedName {
  unit: MeasuredFunnelUnit;
  /** 1 over its mark, -1 under it. */
  way: 1 | -1;
  /** How much further away than beside its mark, in pixels. */
  shift: number;
  anchor: "start" | "middle" | "end";
}

/** The plot without its margins. */
export interface Room {
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
  /** Free above the plot, in pixels. */
  above: number;
  /** The number of audits at its right end. */
  most: number;
  isNarrow: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From the middle of a mark to its name, in pixels. */
export const BESIDE = 12;

const LINE = 16;
const STEP = 4;

/** Further away, nobody would know whose name it is. */
const FARTHEST = 3 * LINE;

const MARK = 8;

/**
 * Places the names of what is outside, on its far side from the others where it can be, those
 * furthest out first. A name that would lie over a mark or another name moves on; without room nearby
 * it is left out, since the finding names it.
 */
export function placedNames(units: readonly MeasuredFunnelUnit[], room: Room): PlacedName[] {
  const taken: { of: MeasuredFunnelUnit | null; box: Box }[] = units.map((unit) => ({
    of: unit,
    box: markOf(unit, room),
  }));
  const placed: PlacedName[] = [];
  for (const unit of fromFurthestOut(units)) {
    const isFree = (name: PlacedName) => {
      const box = boxOf(name, room);
      const isWithin = box.top >= -room.above && box.bottom <= room.height;
      return isWithin && !taken.some((other) => other.of !== unit && overlap(other.box, box));
    };
    const name = placesFor(unit, room).find(isFree);
    if (name !== undefined) {
      placed.push(name);
      taken.push({ of: null, box: boxOf(name, room) });
    }
  }
  return placed;
}

/** The width of a line of a name, in pixels. */
export function lineOf({ isNarrow }: Pick<Room, "isNarrow">): number {
  return (isNarrow ? 9 : 24) * PLOT_TEXT;
}

/** The best first. */
function placesFor(unit: MeasuredFunnelUnit, room: Room): PlacedName[] {
  const ways: PlacedName["way"][] = standingOf(unit) === "above" ? [1, -1] : [-1, 1];
  const anchor = anchorOf(unit, room);
  const shifts = Array.from({ length: FARTHEST / STEP + 1 }, (_, step) => step * STEP);
  return ways.flatMap((way) => shifts.map((shift) => ({ unit, way, shift, anchor })));
}

function fromFurthestOut(units: readonly MeasuredFunnelUnit[]): MeasuredFunnelUnit[] {
  const proportion = (unit: MeasuredFunnelUnit) => unit.proportion ?? 0;
  const outside = (standing: "above" | "below") =>
    units.filter((unit) => standingOf(unit) === standing);
  return [
    ...outside("above").toSorted((a, b) => proportion(b) - proportion(a)),
    ...outside("below").toSorted((a, b) => proportion(a) - proportion(b)),
  ];
}

function markOf(unit: MeasuredFunnelUnit, room: Room): Box {
  const { x, y } = middleOf(unit, room);
  return { left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK };
}

function boxOf({ unit, way, shift, anchor }: PlacedName, room: Room): Box {
  const { x, y } = middleOf(unit, room);
  const whole = roomFor([markInWords(unit)]);
  const width = Math.min(whole, lineOf(room));
  const height = Math.ceil(whole / lineOf(room)) * LINE;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const near = y - way * (BESIDE + shift);
  const [top, bottom] = way === 1 ? [near - height, near] : [near, near + height];
  return { left, right: left + width, top, bottom };
}

function middleOf(unit: MeasuredFunnelUnit, { width, height, most }: Room) {
  return { x: (unit.of / most) * width, y: (1 - (unit.proportion ?? 0)) * height };
}

/** So that words stay within the plot, wherever their mark is. */
function anchorOf(unit: MeasuredFunnelUnit, { most }: Room): PlacedName["anchor"] {
  const place = unit.of / most;
  return place < 0.3 ? "start" : place > 0.7 ? "end" : "middle";
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
