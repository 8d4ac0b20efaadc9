// @vitest-environment jsdom
import type { Feature } from "geojson";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import type { PlanData } from "#app/data/plan-store.ts";
import type { ProgressData } from "#app/data/progress-store.ts";
import { UserLayerStore } from "#app/data/user-layers.ts";
import { buildMapData } from "#app/map/map-data.ts";
import type { SceneInput } from "#app/map/scene.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import type { Overlay } from "#app/map/overlay.ts";
import { initialView } from "#app/state/view.ts";
import { RevisePart } from "#app/workbench/revise-part.tsx";
import type { WorkbenchProps } from "#app/workbench/workbench-props.ts";
import type { StoredReplacement } from "#domain/api/geometry.ts";
import { fieldsOf, nextStyle, type UserLayer } from "#domain/intake/user-layer.ts";
import { aClaim, surveyedPoint } from "#tests/support/geometry.ts";
import { shippedIndex, shippedSources } from "#tests/support/shipped-geodata.ts";
import { base, fakeServer, reporter, told } from "../data/fake-server.ts";
import { aProgressData } from "../panels/light/progress-fixture.ts";
import { button, mounted, press, says, type, until, words } from "../panels/mounted.ts";

const index = shippedIndex();
const sources = shippedSources();
const caocun = "corridors/caocun-interchange";
const editor = { ...reporter, role: "editor" as const, name: "王主任", units: [] };

function aLayer(
  name: string,
  geometry: Feature["geometry"] = { ...surveyedPoint, coordinates: [118.18, 25.83] },
): UserLayer {
  const features: Feature[] = [{ type: "Feature", id: 0, geometry, properties: { 名称: name } }];
  return {
    id: "layer",
    name: "测量",
    origin: "imported",
    features: { type: "FeatureCollection", features },
    fields: fieldsOf(features),
    provenance: null,
    style: nextStyle([]),
    isVisible: true,
    madeAt: "2026-11-23T00:00:00Z",
  };
}

function aReplacement(changes: Partial<StoredReplacement> = {}): StoredReplacement {
  return {
    feature: index.features.find(({ id }) => id === caocun)?.id ?? ("" as never),
    version: 1,
    savedAt: "2026-11-22T02:00:00.000Z",
    savedBy: { id: "e-2", name: "李科长" },
    geometry: { type: "Point", coordinates: [118.17, 25.82] },
    claim: aClaim(),
    ...changes,
  };
}

class Bench {
  overlays: readonly Overlay[] = [];
  readonly #layer: UserLayer;
  #show: ((next: React.ReactElement) => Promise<void>) | null = null;

  constructor(layer: UserLayer = aLayer("草村互通")) {
    this.#layer = layer;
  }

  async open(progress: Partial<ProgressData> = {}, replacements: readonly StoredReplacement[] = []): Promise<void> {
    const session = { account: editor, isSignInRequired: false, needsSetUp: false, singleSignOn: null };
    const map: MapTools = {
      show: (_owner, overlays) => {
        this.overlays = overlays;
      },
      draw: () => undefined,
      command: () => undefined,
      pick: () => undefined,
      onOverlay: () => undefined,
      compare: () => undefined,
      flyTo: () => undefined,
      picture: () => Promise.reject(new Error("There is no map")),
    };
    const loaded = {
      sources,
      isComplete: true,
      index,
      mapData: buildMapData(sources, index),
      county: [117.9, 25.3, 118.6, 26] as const,
      credits: null,
    };
    const props: WorkbenchProps = {
      index,
      data: { replacements } as unknown as PlanData,
      loaded,
      view: { ...initialView(index.plan.years, new Date("2026-11-23")), language: "zh" },
      dispatch: () => undefined,
      progress: { store: null, data: aProgressData({ session, ...progress }), code: null },
      statuses: {
        all: null,
        filtered: [],
        shown: [],
        matching: null,
        map: { lights: collection, "light-stretches": collection },
      },
      asOf: "2026-11-23",
      sight: null,
      now: () => new Date("2026-11-23T04:00:00Z"),
      layers: [this.#layer],
      isKept: true,
      layerStore: new UserLayerStore(),
      map,
      sceneInput: {} as SceneInput,
      tell: () => undefined,
      revised: "layer",
      onRevise: () => undefined,
    };
    const element = <RevisePart {...props} />;
    if (this.#show === null) this.#show = await mounted(element);
    else await this.#show(element);
  }
}

const collection = { type: "FeatureCollection" as const, features: [] };

async function say(): Promise<void> {
  await type("精度", "surveyed");
  await type("误差范围（米）", "1");
  await type("测量日期", "2026-10-01");
  await type("来源", "县交通局 2026 年竣工测量");
}

describe("replacing geometry in the workbench", () => {
  const server = fakeServer();
  function takes(answer: () => Response): { readonly sent: unknown[]; readonly keys: (string | null)[] } {
    const taken: { readonly sent: unknown[]; readonly keys: (string | null)[] } = { sent: [], keys: [] };
    server.use(
      http.post(`${base}api/geometry`, async ({ request }) => {
        taken.sent.push(await request.json());
        taken.keys.push(request.headers.get("Idempotency-Key"));
        return answer();
      }),
    );
    return taken;
  }

  it("shows what was dashed and what comes solid, and saves once everything is said", async () => {
    const { sent } = takes(() => HttpResponse.json({ versions: [] }, { status: 201 }));
    const bench = new Bench();
    await bench.open();
    await says("对应上 1 个要素");
    await says("别名一致");
    expect(words()).toMatch(/移动 [\d.]+ (?:m|km)/);
    expect(bench.overlays.map(({ data }) => data.features.length)).toEqual([1, 1]);
    await press("保存 1 个要素的新位置");
    expect(sent).toEqual([]);
    await says("必填");
    await say();
    await press("保存 1 个要素的新位置");
    await says("已保存 1 个要素的新位置");
    expect(sent).toEqual([
      {
        claim: aClaim(),
        replacements: [{ feature: caocun, basedOn: 0, geometry: { type: "Point", coordinates: [118.18, 25.83] } }],
      },
    ]);
    expect(bench.overlays).toEqual([]);
  });

  it("sends the same key again after no answer, so that nothing is saved twice", async () => {
    let isThere = false;
    const { keys } = takes(() =>
      isThere ? HttpResponse.json({ versions: [] }, { status: 200 }) : HttpResponse.error(),
    );
    const bench = new Bench();
    await bench.open();
    await say();
    await press("保存 1 个要素的新位置");
    await says("没有连上服务器");
    isThere = true;
    await press("保存 1 个要素的新位置");
    await says("已保存");
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  it("does not go over what somebody else has saved meanwhile, but says who has and compares again", async () => {
    const { sent } = takes(() => told(409, "conflict"));
    const bench = new Bench();
    await bench.open();
    await say();
    await bench.open({}, [aReplacement()]);
    await says("李科长刚刚替换过它");
    await press("保存 1 个要素的新位置");
    await says("没有保存");
    expect(sent).toMatchObject([{ replacements: [{ basedOn: 0 }] }]);
    await press("按最新版本重新比较");
    await until(() => expect(words()).not.toContain("李科长刚刚替换过它"));
    await press("保存 1 个要素的新位置");
    await until(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ replacements: [{ basedOn: 1 }] });
  });

  it("takes a choice by hand for a name that the plan does not have", async () => {
    await new Bench(aLayer("互通立交一号")).open();
    await says("没有对应上任何要素");
    await type("“互通立交一号”是哪个要素", caocun);
    await says("对应上 1 个要素");
    await says("手工指定");
    expect(words()).toMatch(/移动 [\d.]+ (?:m|km)/);
  });

  it("offers a file to those who may not save, and nothing else", async () => {
    const bench = new Bench();
    await bench.open({ session: null });
    await says("只有规划办账号可以直接保存");
    expect(words()).not.toMatch(/保存 1 个/);
    await bench.open({ origin: "none", session: null });
    await says("这里没有服务器");
    expect((button("下载替换文件") as HTMLButtonElement).disabled).toBe(false);
  });

  it("lists what is replaced with who says so, and restores an older version", async () => {
    const restored: unknown[] = [];
    server.use(
      http.get(`${base}api/geometry/versions`, () =>
        HttpResponse.json({
          versions: [
            {
              feature: caocun,
              version: 1,
              claim: aClaim(),
              restores: null,
              savedAt: "2026-11-22T02:00:00.000Z",
              savedBy: { id: "e-2", name: "李科长" },
            },
          ],
        }),
      ),
      http.post(`${base}api/geometry/restorations`, async ({ request }) => {
        restored.push(await request.json());
        return HttpResponse.json({ versions: [] }, { status: 201 });
      }),
    );
    await new Bench().open({}, [aReplacement()]);
    await says("李科长 · 2026-11-22");
    await press("历史版本");
    await press("恢复：随规划发布的位置");
    await until(() => expect(restored).toEqual([{ feature: caocun, version: 0, basedOn: 1 }]));
  });
});
