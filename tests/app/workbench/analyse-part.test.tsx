// @vitest-environment jsdom
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { buildMapData } from "#app/map/map-data.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import { overlaySource } from "#app/map/overlay.ts";
import type { DrawRequest } from "#app/state/drawing.ts";
import { initialView, type View, type ViewAction } from "#app/state/view.ts";
import { AnalysePart } from "#app/workbench/analyse-part.tsx";
import type { WorkbenchProps } from "#app/workbench/workbench-props.ts";
import { analyse, type AnalysisRequest, type AnalysisResult } from "#domain/analysis/analyse.ts";
import { fieldsOf, type UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";
import { mounted, press, words } from "../panels/mounted.ts";

const index = shippedIndex();
const sources = shippedSources();
const loaded = { index, sources, mapData: buildMapData(sources, index) };

type Run = (
  request: AnalysisRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<AnalysisResult>;

/** Answers in this thread what the worker would answer. */
const here: Run = (request) => Promise.resolve(analyse(request, () => undefined));

function aLayer(name: string, geometries: readonly (Geometry | null)[]): UserLayer {
  const features = geometries.map(
    (geometry, id) => ({ type: "Feature", id, geometry, properties: { 名称: `${name}${id + 1}` } }) as Feature,
  );
  return {
    id: name,
    name,
    origin: "imported",
    features: { type: "FeatureCollection", features } satisfies FeatureCollection,
    fields: fieldsOf(features),
    provenance: null,
    style: { color: 0, opacity: 1, size: 3, colorBy: null, labelBy: null },
    isVisible: true,
    madeAt: "2026-11-23T00:00:00Z",
  };
}

/** The part over a map that only remembers what it was asked. */
function bench(changes: Partial<View> = {}, layers: readonly UserLayer[] = [], run: Run = here) {
  const asked: { drawing: DrawRequest | null; shown: string[] } = { drawing: null, shown: [] };
  const map: MapTools = {
    show: (_, overlays) => {
      asked.shown = overlays.map(({ id }) => id);
      for (const { id, layers: drawn } of overlays)
        for (const layer of drawn) expect(layer.id.startsWith(overlaySource(id))).toBe(true);
    },
    draw: (drawing) => {
      asked.drawing = drawing;
    },
    command: () => undefined,
    compare: () => undefined,
    pick: () => undefined,
    onOverlay: () => undefined,
    flyTo: () => undefined,
    picture: () => Promise.reject(new Error("There is no map")),
  };
  const add = vi.fn<(layer: UserLayer) => Promise<void>>(async () => undefined);
  const dispatch = vi.fn<(action: ViewAction) => void>();
  // Only what the part reads.
  const props = {
    index,
    data: { villages: [{ code: "350526202202", name: "草村村", township: "townships/tangtou" }] },
    loaded,
    view: { ...initialView([2025, 2026, 2027, 2028], new Date("2026-11-23")), ...changes },
    dispatch,
    statuses: { all: null },
    asOf: "2026-11-23",
    map,
    layers,
    layerStore: { add },
    now: () => new Date("2026-11-23T00:00:00Z"),
  } as unknown as WorkbenchProps;
  return { asked, add, dispatch, element: <AnalysePart {...props} run={run} /> };
}

const interchange = { selection: "corridors/caocun-interchange" as FeatureId };

describe("the tool that analyses", () => {
  it("lists what lies within a buffer, each row leading to it, and keeps buffer and list as layers", async () => {
    const { asked, add, dispatch, element } = bench(interchange);
    await mounted(element);
    await press("开始分析");
    expect(words()).toContain("范围面积 12.565 km²");
    expect(words()).toContain("汤头乡");
    expect(words()).toContain("村（社区）：涉及的");
    expect(words()).toContain("项没有位置，未能参与");
    expect(asked.shown).toEqual(["analysis-area"]);
    await press("存缓冲范围");
    const [buffer] = add.mock.calls[0] ?? [];
    expect(buffer?.origin).toBe("result");
    expect(buffer?.features.features[0]?.properties).toMatchObject({ 缓冲_米: 2000 });
    await press("存范围内要素");
    const kept = add.mock.calls[1]?.[0].features.features.map(({ properties }) => properties ?? {}) ?? [];
    expect(kept.length).toBeGreaterThan(0);
    for (const properties of kept)
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(["位置精度", "来源", "关系"]));
    await press("沙厦高速");
    expect(dispatch).toHaveBeenCalledWith(
      expect.objectContaining({ type: "selected", feature: "corridors/shaxia-expressway" }),
    );
  });

  it("takes features of temporary layers into account, and names those without a place", async () => {
    const layer = aLayer("测点", [{ type: "Point", coordinates: [118.16, 25.84] }, null]);
    const { element } = bench({ selection: null }, [layer], async (request) => {
      expect(request.kind === "within" && request.groups.some(({ id }) => id === "测点")).toBe(false);
      return here(request, () => undefined, new AbortController().signal);
    });
    await mounted(element);
    await press("临时图层");
    await press("开始分析");
    expect(words()).toContain("对象图层里有 1 项没有位置，未参与");
  });

  it("tells no area of a buffer around something schematic", async () => {
    const { element } = bench({ selection: "corridors/zhengyong-expressway" as FeatureId });
    await mounted(element);
    await press("开始分析");
    expect(words()).toContain("对象是示意的，不报面积。");
  });

  it("measures no length of a schematic road but scales the published one", async () => {
    const { add, element } = bench({ selection: "corridors/zhengyong-expressway" as FeatureId });
    await mounted(element);
    await press("穿越");
    await press("开始分析");
    expect(words()).toContain("公布长度 39.949 km");
    expect(words()).not.toContain("长度 千米");
    expect(words()).toMatch(/约 \d+ 千米/);
    await press("存为临时图层");
    const properties = add.mock.calls[0]?.[0].features.features[0]?.properties ?? {};
    expect(properties).toMatchObject({ 序: 1, 位置精度: "示意" });
    expect(properties).not.toHaveProperty("长度_米");
  });

  it("measures a line that was brought in, and says that the borders it crosses are schematic", async () => {
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [118.1, 25.5],
        [118.5, 25.6],
      ],
    };
    const { element } = bench({}, [aLayer("测线", [line])]);
    await mounted(element);
    await press("穿越");
    await press("临时图层");
    await press("开始分析");
    expect(words()).toContain("全长 41.697 千米");
    expect(words()).toContain("≈ ");
    expect(words()).toContain("乡镇分界是示意的");
  });

  it("runs nothing without a subject, ends what runs when it is cancelled, and says why it failed", async () => {
    let signal: AbortSignal | null = null;
    let fail: (problem: Error) => void = () => undefined;
    const { element } = bench(interchange, [], (_, onProgress, given) => {
      signal = given;
      onProgress(0.42);
      return new Promise((_resolve, reject) => {
        fail = reject;
      });
    });
    await mounted(element);
    await press("开始分析");
    expect(words()).toContain("正在计算 42%");
    await press("取消");
    expect((signal as AbortSignal | null)?.aborted).toBe(true);
    expect(words()).not.toContain("正在计算");
    await press("开始分析");
    await act(async () => fail(new Error("内存不够")));
    expect(words()).toContain("没有算成：内存不够");
  });

  it("lists what is drawn around as soon as the shape is finished", async () => {
    const { asked, element } = bench();
    await mounted(element);
    await press("框选");
    expect(asked.drawing?.mode).toBe("rectangle");
    const square = sources.county.features[0]?.geometry;
    if (square == null) throw new Error("The county has no geometry");
    await act(async () => asked.drawing?.onChange([{ id: "a", geometry: square }], false));
    expect(words()).not.toContain("范围内");
    await act(async () => asked.drawing?.onChange([{ id: "a", geometry: square }], true));
    expect(words()).toMatch(/范围内 \d\d 项/);
  });

  it("cuts a layer by a drawn area and gives what comes of it its sizes", async () => {
    const box = (west: number): Geometry => ({
      type: "Polygon",
      coordinates: [
        [
          [west, 25.5],
          [west + 0.1, 25.5],
          [west + 0.1, 25.6],
          [west, 25.6],
          [west, 25.5],
        ],
      ],
    });
    const { asked, add, element } = bench({}, [aLayer("地块", [box(118.05)])]);
    await mounted(element);
    await press("叠置");
    await act(async () => asked.drawing?.onChange([{ id: "a", geometry: box(118) }], true));
    const select = [...document.querySelectorAll("select")].find(({ value }) => value === "zones");
    await act(async () => {
      if (select === undefined) throw new Error("There is no choice of layers");
      select.value = "地块";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await press("开始分析");
    expect(words()).toContain("得到 1 项");
    await press("存为临时图层");
    expect(add.mock.calls[0]?.[0].features.features[0]?.properties).toMatchObject({ 名称: "地块1" });
    expect(Number(add.mock.calls[0]?.[0].features.features[0]?.properties?.["面积_平方米"])).toBeGreaterThan(5e7);
  });

  it("sums the plan up by township on the map, with what it does not count named", async () => {
    const { asked, add, element } = bench();
    await mounted(element);
    await press("乡镇汇总");
    expect(asked.shown).toEqual(["analysis-choropleth"]);
    expect(words()).toContain("不计入任何乡镇");
    expect(words()).toContain("进展还没有载入");
    await press("表");
    expect(document.querySelectorAll("tbody tr")).toHaveLength(18);
    await press("存为临时图层");
    expect(add.mock.calls[0]?.[0]).toMatchObject({ origin: "result", style: { colorBy: "项目数" } });
    expect(add.mock.calls[0]?.[0].features.features).toHaveLength(18);
  });
});
