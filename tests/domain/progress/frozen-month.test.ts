import { describe, expect, it } from "vitest";
import { compareFrozen, type FrozenMonth, frozenMonth } from "#domain/progress/frozen-month.ts";
import { someRules } from "#tests/support/progress-builders.ts";

function aMonth(statuses: readonly (readonly [string, string, number | null])[]): FrozenMonth {
  return frozenMonth.parse({
    id: "11111111-1111-4111-8111-111111111111",
    month: "2026-10",
    name: "2026年10月月报",
    asOf: "2026-10-31",
    frozenBy: { id: "e", name: "规划办" },
    frozenAt: "2026-11-01T02:00:00.000Z",
    rules: someRules(),
    statuses: statuses.map(([slug, light, percent]) => ({
      feature: `corridors/${slug}`,
      name: slug,
      light,
      percent,
      expectedPercent: null,
      differencePoints: null,
    })),
    heads: [],
  });
}

describe("two frozen months compared", () => {
  it("tell what moved, what turned late first", () => {
    const before = aMonth([
      ["a", "onTime", 10],
      ["b", "warning", 20],
      ["c", "onTime", 30],
    ]);
    const after = aMonth([
      ["a", "onTime", 12],
      ["b", "late", 20],
      ["c", "onTime", 30],
    ]);
    expect(compareFrozen(before, after).map(({ feature }) => feature)).toEqual(["corridors/b", "corridors/a"]);
  });

  it("tell what came and what went", () => {
    const changes = compareFrozen(aMonth([["a", "late", 1]]), aMonth([["b", "late", 1]]));
    expect(changes.map(({ name, before, after }) => [name, before !== null, after !== null])).toEqual([
      ["b", false, true],
      ["a", true, false],
    ]);
  });
});
