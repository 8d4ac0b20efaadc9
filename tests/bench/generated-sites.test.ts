import { describe, expect, it } from "vitest";
import { featureCollection } from "#domain/features/feature.ts";
import { parse } from "#domain/result.ts";
import { generatedSites, seededRandom } from "./generated-sites.ts";

describe("the generated sites of the benchmark", () => {
  it("are what the app reads, and are linked to tasks of the plan", () => {
    const result = parse(featureCollection, JSON.parse(generatedSites(200, seededRandom(1))));
    expect(result.ok ? [] : result.issues).toEqual([]);
    if (!result.ok) return;
    expect(result.value.features).toHaveLength(200);
    expect(new Set(result.value.features.flatMap(({ properties }) => properties.tasks)).size).toBe(18);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(generatedSites(50, seededRandom(7))).toBe(generatedSites(50, seededRandom(7)));
    expect(generatedSites(50, seededRandom(7))).not.toBe(generatedSites(50, seededRandom(8)));
  });
});
