import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import {
  listedFeatures,
  rowAfterKey,
  taskNumbers,
  townshipWords,
} from "#app/panels/feature-list/feature-list-model.ts";
import { aFeature, anIndex } from "../panel-fixture.ts";

const index = anIndex({
  features: [
    aFeature("county/dehua", { name: "德化县" }),
    aFeature("townships/sanban", { name: "三班镇", nameEn: "Sanban" }),
    aFeature("townships/shuikou", { name: "水口镇", nameEn: "Shuikou" }),
    aFeature("townships/nancheng", { name: "南埕镇", nameEn: "Nancheng" }),
    aFeature("corridors/ring", { townships: ["townships/sanban", "townships/shuikou", "townships/nancheng"] }),
    aFeature("corridors/interchange", { kind: "interchange", townships: ["townships/shuikou", "townships/nancheng"] }),
    aFeature("sites/school", {}, null),
  ],
});
const everything = { matching: null, inSight: null, toggledLayers: [] } as const;
const ids = (...some: string[]): ReadonlySet<FeatureId> => new Set(some as FeatureId[]);

function feature(id: string) {
  const found = index.featureById.get(id as FeatureId);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("listedFeatures", () => {
  it("lists everything in the order of the sources, with what nobody can place", () => {
    expect(listedFeatures(index, everything).features.map(({ id }) => id)).toEqual(index.features.map(({ id }) => id));
  });

  it("lists what passes the filters and lies in sight", () => {
    const listed = listedFeatures(index, {
      ...everything,
      matching: ids("corridors/ring", "sites/school"),
      inSight: ids("corridors/ring", "county/dehua"),
    });
    expect(listed.features.map(({ id }) => id)).toEqual(["corridors/ring"]);
  });

  it("lists nothing where nothing matches, which is not the same as no filter", () => {
    expect(listedFeatures(index, { ...everything, matching: ids() }).features).toEqual([]);
  });

  it("leaves out layers that are off and says how many it left out", () => {
    const listed = listedFeatures(index, { ...everything, toggledLayers: ["corridors"] });
    expect(listed.features.map(({ id }) => id)).not.toContain("corridors/ring");
    expect(listed.features.map(({ id }) => id)).toContain("corridors/interchange");
    expect(listed.hiddenCount).toBe(1);
    expect(
      listedFeatures(index, { ...everything, matching: ids("sites/school"), toggledLayers: ["corridors"] }).hiddenCount,
    ).toBe(0);
  });

  it("keeps a township while its seat or its zone is shown", () => {
    const has = (toggledLayers: ("seats" | "townships")[]) =>
      listedFeatures(index, { ...everything, toggledLayers }).features.some(({ id }) => id === "townships/sanban");
    expect(has(["seats"])).toBe(true);
    expect(has(["townships"])).toBe(true);
    expect(has(["seats", "townships"])).toBe(false);
  });

  it("is not narrowed by a layer that is off by default and now on", () => {
    expect(listedFeatures(index, { ...everything, toggledLayers: ["axis-flow"] })).toEqual(
      listedFeatures(index, everything),
    );
  });
});

describe("taskNumbers", () => {
  it.each([
    [["12"], "12"],
    [["8", "12"], "8、12"],
    [["8", "9"], "8、9"],
    [["8", "9", "10"], "8–10"],
    [["10", "9", "2", "1", "14", "8"], "1、2、8–10、14"],
    [[], ""],
  ])("writes %j as %s", (tasks, words) => {
    expect(taskNumbers(tasks as TaskId[], "zh")).toBe(words);
  });

  it("separates in English by commas", () => {
    expect(taskNumbers(["8", "12"] as TaskId[], "en")).toBe("8, 12");
  });
});

describe("townshipWords", () => {
  it("names one or two townships, counts more, and says where none is known", () => {
    expect(townshipWords(index, feature("corridors/interchange"), "zh")).toBe("水口镇、南埕镇");
    expect(townshipWords(index, feature("corridors/ring"), "zh")).toBe("三班镇等 3 个");
    expect(townshipWords(index, feature("corridors/ring"), "en")).toBe("Sanban and 2 more");
    expect(townshipWords(index, feature("sites/school"), "zh")).toBeNull();
  });

  it("knows the whole county and a township itself", () => {
    expect(townshipWords(index, feature("county/dehua"), "zh")).toBe("全县");
    expect(townshipWords(index, feature("townships/sanban"), "en")).toBe("Sanban");
  });
});

describe("rowAfterKey", () => {
  it("moves by one, by a page and to the ends", () => {
    expect(rowAfterKey("ArrowDown", 4, 100, 10)).toBe(5);
    expect(rowAfterKey("ArrowUp", 4, 100, 10)).toBe(3);
    expect(rowAfterKey("PageDown", 4, 100, 10)).toBe(14);
    expect(rowAfterKey("PageUp", 14, 100, 10)).toBe(4);
    expect(rowAfterKey("Home", 4, 100, 10)).toBe(0);
    expect(rowAfterKey("End", 4, 100, 10)).toBe(99);
  });

  it("begins at the first row and leaves other keys alone", () => {
    expect(rowAfterKey("ArrowDown", -1, 3, 10)).toBe(0);
    expect(rowAfterKey("a", 1, 3, 10)).toBeNull();
    expect(rowAfterKey("ArrowDown", -1, 0, 10)).toBeNull();
  });

  it("never leaves the list", () => {
    const key = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End");
    fc.assert(
      fc.property(
        key,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -1, max: 60 }),
        fc.integer({ min: 1, max: 80 }),
        (pressed, count, active, page) => {
          const next = rowAfterKey(pressed, active, count, page);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(count);
        },
      ),
    );
  });
});
