import { describe, expect, it } from "vitest";
import { loading } from "#app/data/loadable.ts";
import { buildMapData, noProgress, yearProperty } from "#app/map/map-data.ts";
import type { SceneInput } from "#app/map/scene.ts";
import { noFilters } from "#app/state/view.ts";
import { type CompareInput, type CompareOutcome, compareSides, scenesOf } from "#app/workbench/compare-sides.ts";
import { sourceIds } from "#domain/features/feature.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const sources = shippedSources();
const mapData = buildMapData(sources, index);
const shipped = Object.fromEntries(
  sourceIds.map((id) => [id, { status: "ready", value: sources[id] }]),
) as unknown as CompareInput["shipped"];
const statuses = statusesOn(index, [someHeads(aReport())], someRules(), "2026-11-23");
const page: SceneInput = {
  data: mapData,
  progress: noProgress,
  isComplete: true,
  year: 2026,
  toggledLayers: ["axis-flow"],
  opacities: {},
  selection: null,
  matching: null,
  theme: "porcelain",
  language: "zh",
  basemap: null,
  scale: 1,
  fontFaces: {},
};

function outcome(changes: Partial<CompareInput>): CompareOutcome {
  return compareSides({
    compared: { kind: "report" },
    index,
    sources,
    mapData,
    shipped,
    year: 2026,
    filters: noFilters,
    asOf: "2026-11-23",
    statuses,
    hasProgress: true,
    known: loading,
    kept: loading,
    layers: [],
    lightsOf: () => noProgress,
    ...changes,
  });
}

function ready(changes: Partial<CompareInput>): Extract<CompareOutcome, { status: "ready" }> {
  const found = outcome(changes);
  if (found.status !== "ready") throw new Error(JSON.stringify(found));
  return found;
}

const idsOf = (scene: ReturnType<typeof scenesOf>["left"]): readonly string[] => scene.layers.map(({ id }) => id);

describe("the sides of a comparison", () => {
  it("draw two years from the same data, so that no source is parsed again", () => {
    const { left, right } = scenesOf(ready({ compared: { kind: "year", year: 2028 } }), page, false);
    expect(left.data.corridors).toBe(right.data.corridors);
    expect(left.layers).not.toEqual(right.layers);
    expect([left.hasFlow, right.hasFlow]).toEqual([false, false]);
  });

  it("draw what is reported on the right with its lights, and what nobody has reported as not begun", () => {
    const { left, right } = scenesOf(ready({ compared: { kind: "report" } }), page, false);
    const state = (scene: typeof left, id: string): unknown =>
      [...scene.data.corridors.features, ...scene.data.sites.features].find(
        ({ properties }) => properties?.["id"] === id,
      )?.properties?.[yearProperty(2026)];
    expect(state(left, "corridors/caocun-interchange")).toBe("complete");
    expect(state(right, "corridors/caocun-interchange")).toBe("construction");
    expect(state(right, "corridors/zhengyong-expressway")).toBe("");
    expect(idsOf(left).some((id) => id.startsWith("lights-"))).toBe(false);
    expect(idsOf(right).some((id) => id.startsWith("lights-"))).toBe(true);
  });

  it("let what is the same stand back where that is asked for, and nothing where nothing differs", () => {
    const some = ready({ compared: { kind: "year", year: 2028 } });
    expect(scenesOf(some, page, true).left.layers).not.toEqual(scenesOf(some, page, false).left.layers);
    const none = ready({ compared: { kind: "year", year: 2026 } });
    expect(scenesOf(none, page, true).left.layers).toEqual(scenesOf(none, page, false).left.layers);
  });

  it("say why there is nothing to compare", () => {
    const why = (changes: Partial<CompareInput>): unknown => {
      const found = outcome(changes);
      return found.status === "impossible" ? found.why : found.status;
    };
    expect(why({ hasProgress: false })).toBe("noProgress");
    expect(why({ compared: { kind: "geometry", feature: null, version: 0 } })).toBe("noReplaced");
    expect(why({ compared: { kind: "layer", layer: "none" } })).toBe("noLayers");
    const road = "corridors/zhengyong-expressway" as never;
    const gone = { status: "failed", problem: { kind: "status", status: 404 } } as const;
    expect(why({ compared: { kind: "geometry", feature: road, version: 3 }, kept: gone })).toBe("goneVersion");
    expect(why({ compared: { kind: "day", day: "2026-01-01" } })).toBe("loading");
    const failed = { status: "failed", problem: { kind: "unreachable", detail: "" } } as const;
    expect(why({ compared: { kind: "day", day: "2026-01-01" }, known: failed })).toBe("failed");
  });
});
