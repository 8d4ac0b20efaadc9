// @vitest-environment jsdom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { UserLayerStore } from "#app/data/user-layers.ts";
import type { readFile } from "#app/intake/read-file.ts";
import { takeFiles } from "#app/intake/take-files.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import type { Overlay } from "#app/map/overlay.ts";
import { ImportPart } from "#app/workbench/import-part.tsx";
import type { Bbox } from "#domain/geo/bbox.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";
import { countyData, movedBy, swapped } from "../../../domain/intake/doctor/county-data.ts";
import { memoryShelf } from "../../data/memory-shelf.ts";
import { button, mounted, press, says, type, until, words } from "../mounted.ts";

const known = shippedFeatures();

/** In the test's own thread; jsdom has no workers. */
const read: typeof readFile = (files, options, onProgress) =>
  takeFiles(
    files.map((file) => ({
      name: file.name,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    })),
    options,
    onProgress,
  );

function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const made = new File([bytes], name);
  // jsdom's files do not read themselves.
  made.arrayBuffer = () => Promise.resolve(bytes.slice().buffer);
  return made;
}

function geojson(name: string, features: readonly object[]): File {
  return file(name, JSON.stringify({ type: "FeatureCollection", features }));
}

function fakeMap() {
  const shown = new Map<string, readonly Overlay[]>();
  const flights: Bbox[] = [];
  const map: MapTools = {
    show: (owner, overlays) => void shown.set(owner, overlays),
    draw: () => undefined,
    command: () => undefined,
    pick: () => undefined,
    onOverlay: () => undefined,
    compare: () => undefined,
    flyTo: (bbox) => void flights.push(bbox),
    picture: () => Promise.resolve(""),
  };
  return { map, shown, flights };
}

async function bringIn(files: readonly File[], language: LanguageCode = "zh", reader: typeof readFile = read) {
  const store = new UserLayerStore(memoryShelf(), memoryShelf());
  const onEnd = vi.fn<() => void>();
  const { map, shown, flights } = fakeMap();
  await mounted(
    <ImportPart
      files={files}
      known={known}
      layers={[]}
      layerStore={store}
      map={map}
      theme="porcelain"
      now={() => new Date("2026-11-27T08:00:00Z")}
      onFiles={() => undefined}
      onEnd={onEnd}
      read={reader}
    />,
    language,
  );
  return { store, onEnd, shown, flights };
}

const radios = (): readonly HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];

describe("bringing files in", () => {
  it("reads the file, says what its coordinates are and why, and adds it as a layer", async () => {
    const { store, onEnd, shown, flights } = await bringIn([geojson("驻地.geojson", countyData.seats)]);
    await says("经纬度 CGCS2000 / WGS 84");
    await says("18 处名称与规划要素相符，距离中位数 0 m");
    await says("浔中镇 · 龙浔镇 · 三班镇");
    expect(shown.get("intake")?.map(({ id }) => id)).toEqual(["intake-chosen"]);
    expect(flights).toHaveLength(1);
    expect(store.snapshot().layers).toEqual([]);
    await press("加为图层");
    await until(() => expect(onEnd).toHaveBeenCalledOnce());
    const [layer] = store.snapshot().layers;
    expect(layer).toMatchObject({
      name: "驻地",
      origin: "imported",
      provenance: { fileName: "驻地.geojson", format: "GeoJSON", crs: "EPSG:4490", encoding: null },
      madeAt: "2026-11-27T08:00:00.000Z",
    });
    expect(layer?.features.features.map(({ id }) => id)).toEqual(countyData.seats.map((_, at) => at));
    expect(layer?.features.features[0]?.properties).toEqual(countyData.seats[0]?.properties);
  });

  it("shows another reading beside the chosen one while it is pointed at, and takes it once it is chosen", async () => {
    const nameless = countyData.seats.map((feature) => ({ ...feature, properties: {} }));
    const { store, shown } = await bringIn([geojson("点.geojson", nameless)]);
    await says("仅凭位置分不出");
    const other = radios()[1];
    await act(async () => other?.focus());
    expect(shown.get("intake")?.map(({ id }) => id)).toEqual(["intake-chosen", "intake-compared"]);
    await act(async () => other?.click());
    await says("GCJ-02");
    expect(shown.get("intake")?.map(({ id }) => id)).toEqual(["intake-chosen"]);
    await press("加为图层");
    await until(() => expect(store.snapshot().layers).toHaveLength(1));
    expect(store.snapshot().layers[0]?.provenance?.crs).toBe("gcj02");
  });

  it("reads swapped axes and says so", async () => {
    await bringIn([geojson("road.geojson", movedBy(countyData.road, swapped))], "en");
    await says("Degrees, CGCS2000 / WGS 84; the two coordinates swapped");
    await says("run along known lines");
    expect(radios()[0]?.checked).toBe(true);
  });

  it("says of a file that fits nowhere that it does, and adds nothing before a system is chosen", async () => {
    const beijing = { type: "Feature", geometry: { type: "Point", coordinates: [116.39, 39.91] }, properties: {} };
    const { store } = await bringIn([geojson("别处.geojson", [beijing])]);
    await says("按任何一种坐标系都落不到县域内。");
    expect((button("加为图层") as HTMLButtonElement).disabled).toBe(true);
    await says("先为每个图层选定坐标系");
    const select = document.querySelector("select");
    select?.setAttribute("aria-label", "其他");
    await type("其他", "EPSG:4490");
    await press("加为图层");
    await until(() => expect(store.snapshot().layers).toHaveLength(1));
  });

  it("offers repairs, makes only those that are ticked, and keeps in words what it did", async () => {
    const ring = [
      [118.2, 25.5],
      [118.3, 25.5],
      [118.3, 25.6],
      [118.2, 25.6],
    ];
    const open = { type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties: {} };
    const { store } = await bringIn([geojson("范围.geojson", [open, open])]);
    await says("闭合 2 个未闭合的环");
    const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
    expect(box?.checked).toBe(false);
    await act(async () => box?.click());
    await press("加为图层");
    await until(() => expect(store.snapshot().layers).toHaveLength(1));
    const [layer] = store.snapshot().layers;
    expect(layer?.provenance?.notes).toContain("闭合了 2 个环");
    expect(layer?.features.features[0]?.geometry).toMatchObject({ coordinates: [[...ring, ring[0]]] });
  });

  it("leaves a file as it is where nothing is ticked", async () => {
    const ring = [
      [118.2, 25.5],
      [118.3, 25.6],
      [118.3, 25.5],
    ];
    const open = { type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties: {} };
    const { store } = await bringIn([geojson("范围.geojson", [open])]);
    await press("加为图层");
    await until(() => expect(store.snapshot().layers).toHaveLength(1));
    expect(store.snapshot().layers[0]?.features.features[0]?.geometry).toMatchObject({ coordinates: [ring] });
  });

  it("reads a table again in the encoding, and with the columns, that are chosen", async () => {
    const asked: unknown[] = [];
    const watched: typeof readFile = (files, options, onProgress, signal) => {
      asked.push(options.columns ?? options.encoding);
      return read(files, options, onProgress, signal);
    };
    await bringIn([file("表.csv", "名称,甲,乙\n浔中镇,118.23885,25.49431\n")], "zh", watched);
    await says("哪两列是坐标？");
    const [first, second] = [...document.querySelectorAll<HTMLSelectElement>("fieldset select")];
    first?.setAttribute("aria-label", "东");
    second?.setAttribute("aria-label", "北");
    await type("东", "甲");
    await type("北", "乙");
    await press("按这两列重新读取");
    await says("1 处名称与规划要素相符");
    expect(asked.at(-1)).toEqual({ kind: "pair", east: "甲", north: "乙" });
  });

  it("lets several layers be looked at one by one, and leaves out what is not wanted", async () => {
    const { store } = await bringIn([
      geojson("驻地.geojson", countyData.seats),
      geojson("道路.geojson", countyData.road),
    ]);
    await says("共 2 个图层");
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    await act(async () => boxes[0]?.click());
    await press("加为图层");
    await until(() => expect(store.snapshot().layers).toHaveLength(1));
    expect(store.snapshot().layers[0]?.name).toBe("道路");
  });

  it("lists what is wrong where nothing can be taken", async () => {
    await bringIn([file("说明.txt", "这不是空间数据")]);
    await says("这些文件里没有可以导入的图层");
    await says("文件里的问题（1）");
    expect(words()).not.toContain("加为图层");
  });

  it("ends the reading when it is cancelled, and says why where it failed", async () => {
    let ended = false;
    const endless: typeof readFile = (_files, _options, onProgress, signal) =>
      new Promise((_resolve, reject) => {
        onProgress({ stage: "reading", file: "大.zip", done: 1, total: 4 });
        signal.addEventListener("abort", () => {
          ended = true;
          reject(signal.reason as Error);
        });
      });
    const { onEnd } = await bringIn([file("大.zip", "")], "zh", endless);
    await says("正在读取 大.zip");
    expect(document.querySelector("progress")?.value).toBe(0.25);
    await press("取消");
    expect(onEnd).toHaveBeenCalledOnce();
    await bringIn([file("坏.zip", "")], "zh", () => Promise.reject(new Error("线程没有启动")));
    await says("没有读成：线程没有启动");
    // The first desk is still mounted; it ends with the page.
    expect(ended).toBe(false);
  });
});
