import { describe, expect, it } from "vitest";
import { readDraft, readingOf } from "#domain/briefing/briefing-draft.ts";
import { areSameContent, compareBriefings } from "#domain/briefing/compare-briefings.ts";
import { changeScene, moveEntry } from "#domain/briefing/edit-scenes.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const two = aBriefing({ scenes: ["a", "b"].map((id) => aBriefingScene({ id })) });

describe("a draft", () => {
  it("is read back with texts that are empty or hold figures, and with too many or too few of something", () => {
    const unfinished = changeScene(changeScene(two, 0, { title: "", message: "2027 年" }), 1, {
      camera: { kind: "features", features: [], maxZoom: 12 },
      figures: Array.from({ length: 8 }, () => ({ kind: "lights" as const })),
      dwellSeconds: 0,
    });
    expect(readDraft(JSON.parse(JSON.stringify(unfinished)))).toEqual(unfinished);
  });

  it("is nothing that has not the shape of a briefing", () => {
    expect(readDraft({ ...two, extra: 1 })).toBeNull();
    expect(readDraft({ ...two, scenes: "all" })).toBeNull();
    expect(readDraft({ ...two, version: 2 })).toBeNull();
    expect(readDraft(null)).toBeNull();
  });

  it("is told everything that is wrong with it, values and links alike, and where", () => {
    const faulty = changeScene(changeScene(two, 0, { title: "", titleEn: "In 2027" }), 1, {
      emphasis: { features: ["corridors/nowhere" as FeatureId], lights: [] },
    });
    const { issues } = readingOf(faulty, shippedIndex());
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "scenes.0.title",
      "scenes.0.titleEn",
      "scenes.1.emphasis.features.0",
    ]);
  });

  it("is warned of what a wall cannot read, and may be saved all the same", () => {
    const long = changeScene(two, 0, { message: "长".repeat(60) });
    const { issues, warnings } = readingOf(long, shippedIndex());
    expect(issues).toEqual([]);
    expect(warnings.map(({ path }) => path.join("."))).toEqual(["scenes.0.message"]);
  });
});

describe("two versions of a briefing", () => {
  it("are the same whatever the order of their keys", () => {
    const { scenes, ...rest } = two;
    expect(areSameContent({ scenes, ...rest }, two)).toBe(true);
    expect(areSameContent(moveEntry(two, 0, 1), two)).toBe(false);
  });

  it("are compared scene by scene, by id, with what only one of them has", () => {
    const mine = changeScene(two, 0, { title: "我的" });
    const theirs = aBriefing({ scenes: ["b", "a", "c"].map((id) => aBriefingScene({ id })) });
    const compared = compareBriefings(mine, theirs);
    expect(compared.map(({ id, mine: own, theirs: other, isSame }) => [id, own?.place, other?.place, isSame])).toEqual([
      ["a", 1, 2, false],
      ["b", 2, 1, true],
      ["c", undefined, 3, false],
    ]);
  });
});
