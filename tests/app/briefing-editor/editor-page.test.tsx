// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EditorPage } from "#app/briefing-editor/editor-page.tsx";
import { type PlanData, PlanStore } from "#app/data/plan-store.ts";
import { briefing, type Briefing } from "#domain/briefing/briefing.ts";
import { sourceIds } from "#domain/features/feature.ts";
import lightsFile from "#geodata/plan/lights.json" with { type: "json" };
import overviewFile from "#geodata/briefings/overview.json" with { type: "json" };
import { shippedPlan, shippedSources } from "#tests/support/shipped-geodata.ts";
import { base, fakeServer } from "../data/fake-server.ts";
import { chooseFiles, control, mounted, press, says, type, until, words } from "../panels/mounted.ts";

const idb = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  createStore: () => idb,
  get: async (key: string) => idb.get(key),
  set: async (key: string, value: unknown) => void idb.set(key, value),
  del: async (key: string) => void idb.delete(key),
  entries: async () => [...idb.entries()],
}));
// There is no WebGL here: a map that somebody has moved.
vi.mock("#app/map/wall-map.tsx", async () => {
  const { useEffect, useState } = await import("react");
  return {
    WallMap: ({ onCamera, onMoved }: { onCamera: (camera: object) => void; onMoved?: (camera: object) => void }) => {
      const [tell] = useState(() => () => {
        const camera = { center: [118.3, 25.6], zoom: 8, bearing: 0 };
        onCamera(camera);
        onMoved?.(camera);
      });
      useEffect(tell, [tell]);
      return null;
    },
  };
});

const plan = shippedPlan();
const sources = shippedSources();
const loaded = Object.fromEntries(
  sourceIds.map((id) => [id, { status: "ready", value: sources[id] }]),
) as unknown as PlanData["sources"];
const data: PlanData = {
  plan: { status: "ready", value: plan },
  sources: loaded,
  shipped: loaded,
  references: new Map(),
  planVersion: null,
  replacements: [],
  villages: [],
  basemaps: [],
  embedOrigins: [],
  configProblem: null,
  hasTerrain: false,
  passages: null,
};
const now = (): Date => new Date("2026-11-27T04:00:00Z");

async function open(query = ""): Promise<void> {
  window.history.replaceState(null, "", `/brief/overview/edit${query}`);
  const store = new PlanStore();
  vi.spyOn(store, "loadReferences").mockResolvedValue();
  await mounted(<EditorPage id="overview" store={store} data={data} plan={plan} now={now} />);
  await until(() => expect(document.querySelectorAll("nav li").length).toBeGreaterThan(0));
}

function rows(): readonly string[] {
  return [...document.querySelectorAll("nav li")].map((row) => row.textContent);
}

function kept(): Briefing {
  const draft = idb.get("overview") as { readonly briefing: Briefing } | undefined;
  if (draft === undefined) throw new Error("There is no draft");
  return draft.briefing;
}

async function pressKey(key: string, parts: KeyboardEventInit): Promise<void> {
  await act(async () => void window.dispatchEvent(new KeyboardEvent("keydown", { key, ...parts })));
}

// A whole page: it takes its time on a machine that has other things to do.
describe("the editor of a briefing, without a server", { timeout: 30_000 }, () => {
  fakeServer(
    http.get(`${base}config.json`, () => HttpResponse.json({ version: 1, basemaps: [], reporting: false })),
    http.get(/lights[^/]*\.json/u, () => HttpResponse.json(lightsFile)),
    http.get(/progress-snapshot\.json/u, () => new HttpResponse(null, { status: 404 })),
    http.get(/briefings\/[^/]*\.json/u, () => HttpResponse.json(overviewFile)),
  );
  beforeEach(() => idb.clear());
  afterEach(() => vi.restoreAllMocks());

  it("begins with what is shipped, and keeps nothing until something is changed", async () => {
    await open();
    expect(rows()).toHaveLength(overviewFile.scenes.length);
    await says("没有未保存的修改 · 随规划发布");
    expect(idb.size).toBe(0);
    expect(words()).toContain("到2028年的目标");
  });

  it("undoes over the whole briefing by the keyboard: a deleted scene, then what was typed", async () => {
    await open();
    await type("标题", "第一次");
    await type("标题", "第二次");
    await press("删除");
    await says("已删除“第二次”");
    expect(rows()).toHaveLength(overviewFile.scenes.length - 1);
    await pressKey("z", { ctrlKey: true });
    expect(control("标题").value).toBe("第二次");
    await pressKey("z", { ctrlKey: true });
    expect(control("标题").value).toBe("到{year}年的目标");
    await pressKey("Z", { ctrlKey: true, shiftKey: true });
    expect(control("标题").value).toBe("第二次");
    expect(kept().scenes[0]).toMatchObject({ title: "第二次" });
  });

  it("says at its field what is wrong, counts it in the list and waits with the download", async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click");
    await open();
    await type("一句话要点", "2028 年完成");
    await says("不能直接写数字");
    expect(rows()[0]).toContain("1 处待改");
    await press("下载 JSON");
    await says("还有 1 处要改");
    await says("场景 1 · 一句话要点");
    expect(clicked).not.toHaveBeenCalled();
  });

  it("downloads a file that is a briefing, and takes one back", async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${files.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await open();
    await press("新场景");
    await type("标题", "加出来的");
    await press("下载 JSON");
    const text = (await files[0]?.text()) ?? "";
    expect(briefing.parse(JSON.parse(text)).scenes[1]).toMatchObject({ id: "scene", title: "加出来的" });
    await press("删除");
    const input = document.querySelector('input[type="file"]');
    if (input === null) throw new Error("There is no way to open a file");
    const label = document.createElement("label");
    label.textContent = "file";
    input.replaceWith(label);
    label.append(input);
    await chooseFiles("file", [new File([text], "overview.json")]);
    await says("可以撤销");
    expect(rows()).toHaveLength(overviewFile.scenes.length + 1);
  });

  it("takes figures from the list of all that can be referred to", async () => {
    await open();
    await press("选择指标");
    await type("查找", "重点任务");
    const found = [...document.querySelectorAll<HTMLElement>('[role="dialog"] li button')];
    expect(found).toHaveLength(1);
    await act(async () => found[0]?.click());
    await press("完成");
    expect(kept().scenes[0]).toMatchObject({ figures: [{}, {}, {}, { kind: "plan", of: "tasks" }] });
    await press("移除：重点任务");
    // As shipped again.
    expect(idb.size).toBe(0);
  });

  it("takes the camera of the preview as a fixed view", async () => {
    await open();
    await press("使用当前视角");
    await says("已取当前视角");
    expect(kept().scenes[0]).toMatchObject({ camera: { kind: "view", bearing: 0 } });
    expect(control("视角").value).toBe("view");
  });

  it("plays from the chosen scene with what is not saved, and comes back to it", async () => {
    Object.defineProperty(document, "fullscreenElement", { value: null, configurable: true });
    await open();
    await act(async () => [...document.querySelectorAll<HTMLElement>("nav li button")][1]?.click());
    await type("标题", "还没有保存");
    await press("从本页播放");
    await until(() => expect(document.querySelector("main h1")?.textContent).toBe("还没有保存"));
    expect(document.documentElement.dataset["theme"]).toBe("kiln");
    expect(window.location.pathname).toBe("/brief/overview/edit");
    await pressKey("Escape", {});
    await until(() => expect(control("标题").value).toBe("还没有保存"));
    expect(document.documentElement.dataset["theme"]).toBe("porcelain");
  });

  it("makes a scene of the view that it was opened with, once it is known of which briefing", async () => {
    const view = encodeURIComponent("/?v=1&at=118.2,25.6,10.5&year=2027&feature=corridors/zhengyong-expressway");
    await open(`?from=${view}`);
    expect(window.location.search).toBe("");
    await press("加为场景");
    await says("已加为场景：政永高速");
    expect(kept().scenes[1]).toMatchObject({
      id: "zhengyong-expressway",
      year: 2027,
      camera: { kind: "view", center: [118.2, 25.6], zoom: 10.5 },
      emphasis: { features: ["corridors/zhengyong-expressway"] },
    });
    expect(rows()[1]).toContain("政永高速");
  });

  it("brings back what was left unsaved, and forgets it once it is as saved", async () => {
    const draft = { ...briefing.parse(overviewFile), name: "改过的名称" };
    idb.set("overview", { briefing: draft, basedOn: 0, keptAt: "2026-11-26T08:00:00.000Z" });
    await open();
    await says("已恢复上次没有保存的修改。");
    expect(control("汇报名称").value).toBe("改过的名称");
    await type("汇报名称", "总体汇报");
    await says("没有未保存的修改");
    expect(idb.size).toBe(0);
  });
});
