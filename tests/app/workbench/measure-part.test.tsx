// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { buildMapData } from "#app/map/map-data.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import { overlaySource } from "#app/map/overlay.ts";
import type { DrawRequest } from "#app/state/drawing.ts";
import { initialView, type View } from "#app/state/view.ts";
import { MeasurePart } from "#app/workbench/measure-part.tsx";
import type { WorkbenchProps } from "#app/workbench/workbench-props.ts";
import type { Position } from "#domain/geo/position.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";
import { mounted, press, words } from "../panels/mounted.ts";

const index = shippedIndex();
const mapData = buildMapData(shippedSources(), index);
const loaded = { index, mapData };

/** The part over a map that only remembers what it was asked. */
function bench(changes: Partial<View> = {}) {
  const asked: { drawing: DrawRequest | null; onPick: ((position: Position) => void) | null; shown: string[] } = {
    drawing: null,
    onPick: null,
    shown: [],
  };
  const map: MapTools = {
    show: (_, overlays) => {
      asked.shown = overlays.map(({ id }) => id);
      for (const { id, layers } of overlays)
        for (const layer of layers) expect(layer.id.startsWith(overlaySource(id))).toBe(true);
    },
    draw: (drawing) => {
      asked.drawing = drawing;
    },
    command: () => undefined,
    pick: (onPick) => {
      asked.onPick = onPick;
    },
    onOverlay: () => undefined,
    compare: () => undefined,
    flyTo: () => undefined,
    picture: () => Promise.reject(new Error("There is no map")),
  };
  const add = vi.fn<(layer: UserLayer) => Promise<void>>(async () => undefined);
  // Only what the part reads.
  const props = {
    data: { hasTerrain: false },
    loaded,
    view: { ...initialView([2026], new Date("2026-11-23")), ...changes },
    map,
    layers: [],
    layerStore: { add },
    now: () => new Date("2026-11-23T00:00:00Z"),
  } as unknown as WorkbenchProps;
  return { asked, add, element: <MeasurePart {...props} /> };
}

const line = {
  type: "LineString" as const,
  coordinates: [
    [118, 25.5],
    [118.1, 25.5],
  ],
};

describe("the tool that measures", () => {
  it("reads out a line while it is drawn and keeps it as a layer with its figures", async () => {
    const { asked, add, element } = bench();
    await mounted(element);
    expect(asked.drawing).toMatchObject({ mode: "line", shapes: [] });
    await act(async () => asked.drawing?.onChange([{ id: "a", geometry: line }], false));
    expect(words()).toContain("10,053.8");
    expect(asked.shown).toEqual(["measure-legs"]);
    await press("存为临时图层");
    expect(add.mock.calls[0]?.[0].features.features[0]?.properties).toEqual({
      长度_米: 10_053.77,
      平面长度_米: 10_055.16,
    });
  });

  it("keeps what was drawn while a position is picked, and goes on with it", async () => {
    const { asked, element } = bench();
    await mounted(element);
    await act(async () => asked.drawing?.onChange([{ id: "a", geometry: line }], true));
    await press("坐标");
    expect(asked.drawing).toBeNull();
    await act(async () => asked.onPick?.([118.24, 25.49]));
    expect(words()).toContain("X 北 2,820,915.374");
    expect(asked.shown).toEqual(["measure-mark"]);
    await press("长度");
    expect(asked.onPick).toBeNull();
    expect(asked.drawing?.shapes).toEqual([{ id: "a", geometry: line }]);
  });

  it("says why a schematic corridor has no length, and what terrain its profile needs", async () => {
    const { element } = bench({ selection: "corridors/zhengyong-expressway" as FeatureId });
    await mounted(element);
    await press("要素");
    expect(words()).toContain("位置是示意的");
    expect(words()).toContain("npm run geodata:terrain");
  });
});
