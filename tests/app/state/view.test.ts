import { describe, expect, it } from "vitest";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import { isLayerVisible } from "#app/state/layer-id.ts";
import { initialView, openView, viewReducer } from "#app/state/view.ts";

const years = [2025, 2026, 2027, 2028];
const start = openView(initialView(years, new Date("2026-11-23T00:00:00+08:00")));
const shangyong = "townships/shangyong" as FeatureId;
const task12 = "12" as TaskId;

describe("initialView", () => {
  it("chooses the year of today inside the plan, and the nearest year outside it", () => {
    expect(initialView(years, new Date("2026-01-01T12:00:00Z")).year).toBe(2026);
    expect(initialView(years, new Date("2024-06-01T12:00:00Z")).year).toBe(2025);
    expect(initialView(years, new Date("2031-06-01T12:00:00Z")).year).toBe(2028);
  });

  it("shows the whole county", () => {
    expect(start.move.kind).toBe("county");
  });
});

describe("viewReducer", () => {
  it("returns the same state when the chosen year is chosen again", () => {
    expect(viewReducer(start, { type: "yearChosen", year: 2026 })).toBe(start);
  });

  it("sends the camera to a feature only when it is told to fly there", () => {
    const quiet = viewReducer(start, { type: "selected", feature: shangyong });
    expect(quiet.move).toBe(start.move);
    const flying = viewReducer(start, { type: "selected", feature: shangyong, flyTo: [118, 25, 119, 26] });
    expect(flying.view.selection).toBe(shangyong);
    expect(flying.move).toEqual({ kind: "bbox", bbox: [118, 25, 119, 26], request: start.move.request + 1 });
  });

  it("takes a camera that the map reports without sending it back", () => {
    const moved = viewReducer(start, { type: "cameraMoved", camera: { center: [118.2, 25.6], zoom: 10, bearing: 0 } });
    expect(moved.view.camera?.zoom).toBe(10);
    expect(moved.move).toBe(start.move);
  });

  it("chooses a cell of the matrix as its task in its year", () => {
    const { view } = viewReducer(start, { type: "cellChosen", task: task12, year: 2027 });
    expect(view.year).toBe(2027);
    expect(view.filters.tasks).toEqual(["12"]);
    expect(view.filters.inYear).toBe(true);
  });

  it("switches a layer off and on again, and a layer that starts hidden on", () => {
    const off = viewReducer(start, { type: "layerToggled", layer: "sites" });
    expect(isLayerVisible("sites", off.view.toggledLayers)).toBe(false);
    expect(isLayerVisible("sites", viewReducer(off, { type: "layerToggled", layer: "sites" }).view.toggledLayers)).toBe(
      true,
    );
    expect(isLayerVisible("axis-flow", start.view.toggledLayers)).toBe(false);
    expect(
      isLayerVisible("axis-flow", viewReducer(start, { type: "layerToggled", layer: "axis-flow" }).view.toggledLayers),
    ).toBe(true);
  });

  it("opens a view at its own camera", () => {
    const camera = { center: [118.3, 25.5], zoom: 11, bearing: 0 } as const;
    const { move } = viewReducer(start, { type: "viewOpened", view: { ...start.view, camera } });
    expect(move).toEqual({ kind: "camera", camera, request: start.move.request + 1 });
  });
});
