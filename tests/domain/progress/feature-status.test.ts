import { describe, expect, it } from "vitest";
import { countByLight, statusesOn, trackedFeatures } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();

describe("how everything stands", () => {
  it("has an entry for every built thing of the plan, reported or not", () => {
    const statuses = statusesOn(index, [someHeads(aReport())], someRules(), "2026-11-23");
    expect(statuses).toHaveLength(trackedFeatures(index).length);
    expect(statuses.find(({ feature }) => feature.id === "corridors/caocun-interchange")).toMatchObject({
      light: "onTime",
      ageDays: 3,
    });
    expect(statuses.every(({ heads, ageDays }) => (heads.unit === null) === (ageDays === null))).toBe(true);
  });

  it("is counted by every light, also those that none shows", () => {
    const counts = countByLight(statusesOn(index, [], someRules(), "2026-11-23"));
    expect(Object.keys(counts)).toEqual([...lights]);
    expect(counts.unreported).toBeGreaterThan(0);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(trackedFeatures(index).length);
  });
});
