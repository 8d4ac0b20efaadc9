import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { catalog } from "#app/map/catalog/index.ts";
import { buildMapData, type LoadedSources, mapSourceIds, noProgress, yearProperty } from "#app/map/map-data.ts";
import { buildScene, type SceneInput, styleOf } from "#app/map/scene.ts";
import { initiallyHidden, layerIds, toggledOn } from "#app/state/layer-id.ts";
import { sourceIds } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const sources: LoadedSources = shippedSources();
const data = buildMapData(sources, index);
const expressway = "corridors/zhengyong-expressway" as FeatureId;

const terrain: TerrainInfo = {
  bbox: [117.8, 25.3, 118.7, 26],
  minZoom: 6,
  maxZoom: 10,
  metadata: {
    name: "terrain",
    encoding: "mapbox",
    tileSize: 512,
    source: "试验高程",
    attribution: "试验单位",
    lowest: 40,
    highest: 1850,
    mean: 700,
    cellMeters: 83.6,
  },
};

function anInput(changes: Partial<SceneInput> = {}): SceneInput {
  return {
    data,
    progress: noProgress,
    isComplete: true,
    year: 2026,
    toggledLayers: [],
    opacities: {},
    selection: null,
    matching: null,
    theme: "porcelain",
    language: "zh",
    basemap: null,
    scale: 1,
    fontFaces: {},
    ...changes,
  };
}

function problemsOf(input: SceneInput): readonly string[] {
  return validateStyleMin(styleOf(buildScene(input)) as never).map(({ message }) => message);
}

describe("buildScene", () => {
  it("gives a valid style in every theme, language and year, with and without selection and filters", () => {
    for (const theme of ["porcelain", "kiln"] as const)
      for (const language of ["zh", "en"] as const)
        for (const year of index.plan.years)
          for (const selection of [null, expressway])
            for (const matching of [null, new Set<FeatureId>(), new Set([expressway])])
              expect(
                problemsOf(anInput({ theme, language, year, selection, matching, toggledLayers: ["lights"] })),
                `${theme} ${language} ${year}`,
              ).toEqual([]);
  });

  it("gives a valid style before anything is loaded", () => {
    const nothing = Object.fromEntries(sourceIds.map((id) => [id, null])) as LoadedSources;
    expect(problemsOf(anInput({ data: buildMapData(nothing, null) }))).toEqual([]);
  });

  it("has a catalog entry for every layer, and style ids that are unique and begin with their layer's", () => {
    expect(catalog.map(({ id }) => id).toSorted()).toEqual([...layerIds].toSorted());
    const { layers } = buildScene(anInput({ toggledLayers: initiallyHidden }));
    const ids = layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.filter((candidate) => candidate !== "background"))
      expect(
        layerIds.some((layer) => id.startsWith(`${layer}-`)),
        id,
      ).toBe(true);
  });

  it("draws terrain only where there is some and a layer is on, under the plan, and stills the axes over a relief", () => {
    const ids = (changes: Partial<SceneInput>): readonly string[] =>
      buildScene(anInput(changes)).layers.map(({ id }) => id);
    const toggledLayers = ["hillshade", "contours", "relief", "axis-flow"] as const;
    expect(ids({ toggledLayers, terrain: null })).toEqual(ids({ toggledLayers: ["axis-flow"], terrain }));
    expect(buildScene(anInput({ terrain })).terrain).toBeNull();
    const scene = buildScene(anInput({ toggledLayers, terrain }));
    expect(Object.keys(scene.terrain?.sources ?? {})).toEqual([
      "terrain-hillshade",
      "terrain-contours",
      "terrain-relief",
    ]);
    expect(scene.terrain?.relief?.source).toBe("terrain-relief");
    expect(scene.hasFlow).toBe(false);
    const order = scene.layers.map(({ id }) => id);
    expect(order.indexOf("hillshade-slopes")).toBeGreaterThan(order.indexOf("county-land"));
    expect(order.indexOf("hillshade-slopes")).toBeLessThan(order.indexOf("county-edge"));
    expect(order.indexOf("contours-two-hundred-height")).toBeGreaterThan(order.indexOf("corridors-operating"));
    for (const theme of ["porcelain", "kiln"] as const)
      expect(problemsOf(anInput({ theme, toggledLayers, terrain, opacities: { hillshade: 0.5 } }))).toEqual([]);
  });

  it("leaves nothing of a layer that is switched off", () => {
    for (const layer of layerIds) {
      const isHidden = initiallyHidden.includes(layer);
      const { layers } = buildScene(anInput({ toggledLayers: isHidden ? [] : [layer] }));
      const others = layerIds.filter((id) => id !== layer && id.startsWith(`${layer}-`));
      const left = layers.filter(
        ({ id }) => id.startsWith(`${layer}-`) && !others.some((other) => id.startsWith(`${other}-`)),
      );
      expect(left, layer).toEqual([]);
    }
  });

  it("re-parses no source for another year, theme, language, selection or filter", () => {
    const first = buildScene(anInput());
    const changes: Partial<SceneInput>[] = [
      { year: 2028 },
      { theme: "kiln" },
      { language: "en" },
      { selection: expressway },
      { matching: new Set([expressway]) },
    ];
    for (const change of changes)
      for (const source of mapSourceIds)
        expect(buildScene(anInput(change)).data[source], source).toBe(first.data[source]);
  });

  it("puts the same layers in the same order whatever is chosen, which the map's differ relies on", () => {
    const order = (input: SceneInput): readonly string[] => buildScene(input).layers.map(({ id }) => id);
    expect(order(anInput({ year: 2028, theme: "kiln", selection: expressway }))).toEqual(order(anInput()));
  });

  it("always shows the lights on the page of the progress, and on the map's own page once they are switched on", () => {
    const marks = (page: "explore" | "track", toggled: readonly "lights"[]): number =>
      buildScene(anInput({ toggledLayers: toggledOn(page, toggled) })).layers.filter(({ id }) => id === "lights-mark")
        .length;
    expect([marks("track", []), marks("track", ["lights"])]).toEqual([1, 1]);
    expect([marks("explore", []), marks("explore", ["lights"])]).toEqual([0, 1]);
  });

  it("puts the basemap under everything and takes the county's paper away", () => {
    const basemap = {
      id: "office",
      kind: "xyz",
      name: "底图",
      nameEn: "Basemap",
      attribution: "自备",
      attributionEn: "Own",
      approvalNumber: "",
      minZoom: 0,
      maxZoom: 18,
      tiles: ["/tiles/{z}/{x}/{y}.png"],
      tileSize: 256,
    } as const;
    const { layers } = buildScene(anInput({ basemap }));
    expect(layers[1]?.id).toBe("basemap");
    expect(layers.map(({ id }) => id)).not.toContain("county-land");
    expect(layers.map(({ id }) => id)).toContain("county-edge");
  });
});

describe("buildMapData", () => {
  it("gives each corridor the phase that the plan expects of it in each year", () => {
    const line = data.corridors.features.find(({ properties }) => properties?.["id"] === expressway);
    expect(line?.properties?.[yearProperty(2025)]).toBe("complete");
    expect(line?.properties?.[yearProperty(2026)]).toBe("operating");
    expect(line?.properties?.[yearProperty(2028)]).toBe("operating");
  });

  it("draws nothing for features that nobody can place", () => {
    const drawn = [...data.corridors.features, ...data.sites.features].map(({ properties }) => properties?.["id"]);
    expect(drawn).not.toContain("corridors/fulong-railway");
    expect(drawn).toContain("sites/pumped-storage");
  });

  it("stands sites that are known to a township only off its seat, each in its own direction", () => {
    const angles = data.sites.features.map(({ properties }) => properties?.["angle"] as number);
    expect(angles.filter((angle) => angle >= 0).length).toBeGreaterThan(4);
    const interchange = data.sites.features.find(({ properties }) => properties?.["kind"] === "interchange");
    expect(interchange?.properties?.["angle"]).toBe(-1);
  });
});
