import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefing } from "#domain/briefing/briefing.ts";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import {
  type CapturedView,
  capturedScene,
  changeScene,
  duplicateEntry,
  freeSceneId,
  insertEntry,
  moveEntry,
  newScene,
  removeEntry,
  sceneOf,
} from "#domain/briefing/edit-scenes.ts";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const start = { title: "新场景", titleEn: "New scene", message: "{county}，{year}年", messageEn: "{county}, {year}" };
const three = aBriefing({ scenes: ["a", "b", "c"].map((id) => aBriefingScene({ id })) });
const ids = (of: typeof three): readonly string[] => of.scenes.map((entry) => sceneOf(entry).id);
const road = "corridors/zhengyong-expressway" as FeatureId;
const view: CapturedView = {
  camera: { kind: "view", center: [118.2, 25.6], zoom: 10.5, bearing: 0 },
  year: 2027,
  asOf: "2026-11-20",
  layers: ["corridors", "lights"],
  selection: road,
  features: ["townships/xunzhong" as FeatureId, road],
  task: null,
  lights: ["late"],
};

describe("a captured scene", () => {
  const index = shippedIndex();

  it("passes the schema and the links, named by reference after what is selected", () => {
    const scene = capturedScene(three, view, start);
    const whole = briefing.parse(insertEntry(three, 1, scene));
    expect(briefingLinkIssues(whole, index)).toEqual([]);
    expect(scene).toMatchObject({
      id: "zhengyong-expressway",
      title: "{name:corridors/zhengyong-expressway}",
      year: 2027,
      asOf: "2026-11-20",
      camera: view.camera,
      layers: ["corridors", "lights"],
      emphasis: { features: [road, "townships/xunzhong"], lights: ["late"] },
    });
  });

  it("has an id of its own when the same view is captured twice", () => {
    const once = insertEntry(three, 0, capturedScene(three, view, start));
    const twice = insertEntry(once, 0, capturedScene(once, view, start));
    expect(new Set(ids(twice)).size).toBe(5);
    expect(briefing.safeParse(twice).success).toBe(true);
  });

  it("takes the task of the filters above its title and as what stands out", () => {
    const scene = capturedScene(three, { ...view, selection: null, features: [], task: "12" as TaskId }, start);
    expect(scene).toMatchObject({ id: "view", title: "新场景", task: "12", emphasis: { features: [], task: "12" } });
  });
});

describe("the scenes of a briefing", () => {
  it("stay a briefing whatever is added, copied, moved or removed", () => {
    const act = fc.record({
      kind: fc.constantFrom("add", "copy", "move", "remove"),
      at: fc.nat(12),
      to: fc.nat(12),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let edited = three;
        for (const { kind, at, to } of acts) {
          if (kind === "add") edited = insertEntry(edited, at, newScene(edited, start));
          if (kind === "copy") edited = duplicateEntry(edited, at);
          if (kind === "move") edited = moveEntry(edited, at, to);
          if (kind === "remove") edited = removeEntry(edited, at);
        }
        expect(briefing.safeParse(edited).success).toBe(true);
        expect(new Set(ids(edited)).size).toBe(edited.scenes.length);
      }),
    );
  });

  it("come to stand where another stood", () => {
    expect(ids(moveEntry(three, 0, 2))).toEqual(["b", "c", "a"]);
    expect(ids(moveEntry(three, 2, 0))).toEqual(["c", "a", "b"]);
    expect(moveEntry(three, 0, 3)).toBe(three);
    expect(moveEntry(three, 1, 1)).toBe(three);
  });

  it("never become none", () => {
    const one = aBriefing();
    expect(removeEntry(one, 0)).toBe(one);
    expect(ids(removeEntry(three, 1))).toEqual(["a", "c"]);
  });

  it("find an id that is free, however many there are", () => {
    const many = aBriefing({
      scenes: ["x", ...Array.from("bcdefghijklmnopqrstuvwxyz", (letter) => `x-${letter}`)].map((id) =>
        aBriefingScene({ id }),
      ),
    });
    expect(freeSceneId(many, "x")).toBe("x-zb");
  });

  it("lose an optional part that is taken away, rather than keep an empty one", () => {
    const listed = changeScene(three, 1, { chart: { kind: "lights" }, task: "8" as TaskId });
    expect(listed.scenes[1]).toMatchObject({ chart: { kind: "lights" }, task: "8" });
    const bare = changeScene(listed, 1, { chart: undefined, task: undefined });
    expect(bare.scenes[1]).toEqual(three.scenes[1]);
    expect(Object.keys(bare.scenes[1] ?? {})).not.toContain("chart");
  });

  it("change inside a series without touching what it is made over", () => {
    const over = { kind: "agenda", lights: ["late"], perScene: 3 };
    const series = aBriefing({ scenes: [{ kind: "series", over, scene: aBriefingScene() }] });
    const changed = changeScene(series, 0, { title: "会议清单" });
    expect(changed.scenes[0]).toMatchObject({ kind: "series", over, scene: { title: "会议清单" } });
    expect(ids(duplicateEntry(changed, 0))).toEqual(["two-axes", "two-axes-b"]);
  });
});
