import { describe, expect, it } from "vitest";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import { taskRows, type YearRow } from "#app/panels/statement/year-rows.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const task = "12" as TaskId;
const zhengyong = "corridors/zhengyong-expressway" as FeatureId;
const features = [
  aFeature("county/dehua"),
  aFeature("townships/sanban"),
  aFeature("townships/leifeng"),
  aFeature("corridors/zhengyong-expressway"),
  aFeature("corridors/caocun-interchange", { kind: "interchange" }),
  aFeature("sites/culture-spaces", { kind: "service" }),
];
const saidIn = (row: YearRow | undefined) =>
  row?.cells.map((cell) => `${cell.years.join("+")}: ${cell.items.map((item) => item.text).join(" / ")}`);

describe("taskRows", () => {
  it("puts the items that name the feature first, in a row of their own", () => {
    const index = anIndex({
      features,
      items: [
        anItem({ at: "12-2025-1", text: "草村动工", features: ["corridors/caocun-interchange"], phase: "start" }),
        anItem({ at: "12-2026-1", text: "政永通车", features: ["corridors/zhengyong-expressway"], phase: "operating" }),
      ],
    });
    const rows = taskRows(index, task, zhengyong);
    expect(rows.own.map((row) => row.subjects.map((feature) => feature.id))).toEqual([[zhengyong]]);
    expect(saidIn(rows.own[0])).toEqual(["2025: ", "2026: 政永通车", "2027: ", "2028: "]);
    expect(rows.works.map((row) => row.subjects[0]?.id)).toEqual(["corridors/caocun-interchange"]);
  });

  it("finds the feature's items wherever it stands among the features they name", () => {
    const items = [anItem({ at: "12-2025-1", features: ["sites/culture-spaces", "townships/sanban"] })];
    expect(taskRows(anIndex({ features, items }), task, "townships/sanban" as FeatureId).own).toHaveLength(1);
  });

  it("has no rows of its own for the county, whose measures stand with the others", () => {
    const index = anIndex({ features });
    const rows = taskRows(index, task, "county/dehua" as FeatureId);
    expect(rows.own).toEqual([]);
    expect(rows.measures).toHaveLength(1);
  });

  it("lists what is not built after the works, county-wide measures last", () => {
    const index = anIndex({
      features,
      items: [
        anItem({ at: "12-2025-1", text: "全县" }),
        anItem({ at: "12-2025-2", text: "服务", features: ["sites/culture-spaces"] }),
        anItem({ at: "12-2025-3", text: "工程", features: ["corridors/caocun-interchange"], phase: "start" }),
      ],
    });
    const rows = taskRows(index, task, null);
    expect(rows.works.map((row) => row.subjects[0]?.id)).toEqual(["corridors/caocun-interchange"]);
    expect(rows.measures.map((row) => row.subjects.map((feature) => feature.id))).toEqual([
      ["sites/culture-spaces"],
      [],
    ]);
  });

  it("counts a measure that names the county beside its townships as county-wide", () => {
    const items = [anItem({ at: "12-2025-1", features: ["townships/sanban", "townships/leifeng", "county/dehua"] })];
    expect(taskRows(anIndex({ features, items }), task, null).measures[0]?.subjects).toEqual([]);
  });

  it("joins years in which a measure says the same, and only those", () => {
    const items = [
      anItem({ at: "12-2025-1", text: "城市体检继续开展" }),
      anItem({ at: "12-2026-1", text: "城市体检继续开展" }),
      anItem({ at: "12-2027-1", text: "城市体检继续开展", commitment: "continue" }),
    ];
    const [row] = taskRows(anIndex({ features, items }), task, null).measures;
    expect(saidIn(row)).toEqual(["2025+2026: 城市体检继续开展", "2027: 城市体检继续开展", "2028: "]);
  });

  it("keeps the years of a work apart even where they say the same", () => {
    const built = { features: ["corridors/caocun-interchange"], phase: "preparatory", text: "前期" };
    const items = [anItem({ at: "12-2025-1", ...built }), anItem({ at: "12-2026-1", ...built })];
    const [row] = taskRows(anIndex({ features, items }), task, null).works;
    expect(row?.cells.map((cell) => cell.years)).toEqual([[2025], [2026], [2027], [2028]]);
  });

  it("says every item of the task exactly once", () => {
    const items = [
      anItem({ at: "12-2025-1", text: "甲", features: ["sites/culture-spaces"] }),
      anItem({ at: "12-2025-2", text: "乙" }),
      anItem({ at: "12-2026-1", text: "丙" }),
      anItem({ at: "12-2026-2", text: "乙", features: ["corridors/caocun-interchange"], phase: "start" }),
      anItem({ at: "12-2027-1", text: "丁", features: ["corridors/zhengyong-expressway"], phase: "start" }),
    ];
    const { own, works, measures } = taskRows(anIndex({ features, items }), task, zhengyong);
    const said = [...own, ...works, ...measures].flatMap((row) =>
      row.cells.flatMap((cell) => cell.items.map((item) => item.id)),
    );
    expect([...said].sort()).toEqual(["12-2025-1", "12-2025-2", "12-2026-1", "12-2026-2", "12-2027-1"]);
  });
});
