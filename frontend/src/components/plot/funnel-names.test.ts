import { describe, expect, it } from "vitest";
import { placedNames, type Room } from "@/components/plot/funnel-names";
import type { MeasuredFunnelUnit } from "@/lib/api-types";

const room: Room = { width: 800, height: 400, above: 34, most: 100, isNarrow: false };

function unit(label: string, count: number, of: number, flag: MeasuredFunnelUnit["flag"] = "none") {
  return {
    key: label,
    label,
    count,
    of,
    proportion: count / of,
    interval95: null,
    lower95: null,
    upper95: null,
    lower998: null,
    upper998: null,
    flag,
    estimate: null,
  };
}

function shifts(units: MeasuredFunnelUnit[], within: Room = room) {
  return Object.fromEntries(placedNames(units, within).map((name) => [name.unit.key, name.shift]));
}

describe("names in a funnel", () => {
  it("stand beside their marks, and only what is outside has one", () => {
    expect(
      shifts([
        unit("Far", 12, 20, "low_95"),
        unit("Near", 30, 50),
        unit("High", 40, 40, "high_95"),
      ]),
    ).toEqual({ Far: 0, High: 0 });
  });

  it("move on where they would meet, the one furthest out first", () => {
    const { Near, Next, Far } = shifts([
      unit("Near", 60, 100, "low_95"),
      unit("Next", 59, 99, "low_95"),
      unit("Far", 12, 20, "low_95"),
    ]);
    expect([Next, Far]).toEqual([0, 0]);
    expect(Near).toBeGreaterThanOrEqual(16);
  });

  it("keep off marks, those of others within chance too", () => {
    expect(shifts([unit("Low", 10, 20, "low_95"), unit("Other", 11, 24)])).toEqual({ Low: 16 });
  });

  it("stand over their marks where there is no room under them", () => {
    const [name] = placedNames([unit("Bottom", 0, 40, "low_998")], room);
    expect(name).toMatchObject({ way: 1, shift: 0 });
  });

  it("take more room where they need two lines", () => {
    const long = "Family support Canalside and Dunmoor with Eastgate";
    const one = shifts([unit("Low", 50, 100, "low_95"), unit("Next", 49, 99, "low_95")]).Low ?? 0;
    const two = shifts([unit("Low", 50, 100, "low_95"), unit(long, 49, 99, "low_95")]).Low ?? 0;
    expect(two - one).toBeGreaterThanOrEqual(12);
  });

  it("are left out without room nearby, rather than far from their marks", () => {
    const crowd = Array.from({ length: 12 }, (_, i) => unit(`Team ${i}`, 50 - i, 100, "low_95"));
    const named = Object.values(shifts(crowd));
    expect(named.length).toBeLessThan(12);
    expect(Math.max(...named)).toBeLessThanOrEqual(48);
  });
});
