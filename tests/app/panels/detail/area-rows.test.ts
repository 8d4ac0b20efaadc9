import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import { areaRows } from "#app/panels/detail/area-rows.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const index = anIndex({
  features: [
    aFeature("county/dehua"),
    aFeature("townships/sanban"),
    aFeature("townships/leifeng"),
    aFeature("centres/shangyong", { townships: ["townships/sanban"] }),
    aFeature("sites/tea-town", { kind: "town", townships: ["townships/sanban"] }),
    aFeature("sites/unplaced-park", { kind: "industry", townships: ["townships/sanban"] }, null),
    aFeature("sites/elsewhere", { townships: ["townships/leifeng"] }),
  ],
  items: [
    anItem({ at: "9-2025-1", text: "全县措施" }),
    anItem({ at: "9-2025-2", text: "茶镇", features: ["sites/tea-town", "townships/sanban"], phase: "start" }),
    anItem({ at: "12-2026-1", text: "园区", features: ["sites/unplaced-park"], phase: "construction" }),
    anItem({ at: "14-2026-1", text: "他处", features: ["sites/elsewhere"], phase: "construction" }),
    anItem({ at: "14-2027-1", text: "点名本镇", features: ["townships/sanban"] }),
  ],
});
const textsIn = (id: string) => {
  const area = index.featureById.get(id as FeatureId);
  if (area === undefined) return null;
  const { own, works, measures } = areaRows(index, area);
  const texts = (rows: typeof own) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => cell.items.map((item) => item.text)));
  return { own: texts(own), others: texts([...works, ...measures]) };
};

describe("areaRows", () => {
  it("shows a township what names it first, then what lies in it, placed or not, of all tasks", () => {
    expect(textsIn("townships/sanban")).toEqual({ own: ["茶镇", "点名本镇"], others: ["园区"] });
  });

  it("shows a centre what names its townships and what lies in them", () => {
    expect(textsIn("centres/shangyong")).toEqual({ own: [], others: ["茶镇", "园区", "点名本镇"] });
  });

  it("puts each item that names the township under what it is about", () => {
    const sanban = index.featureById.get("townships/sanban" as FeatureId);
    const own = sanban === undefined ? [] : areaRows(index, sanban).own;
    expect(own.map((row) => row.subjects.map((feature) => feature.id))).toEqual([
      ["sites/tea-town"],
      ["townships/sanban"],
    ]);
  });

  it("leaves out county-wide measures and what lies elsewhere", () => {
    expect(JSON.stringify(textsIn("townships/sanban"))).not.toMatch(/全县措施|他处/u);
  });
});
