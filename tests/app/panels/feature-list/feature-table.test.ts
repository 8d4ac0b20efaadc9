import { useTable } from "@tanstack/react-table";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { features, tableColumns } from "#app/panels/feature-list/feature-table.ts";
import type { ListColumn } from "#app/panels/feature-list/list-columns.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";

const place = (accuracy: string) => ({ accuracy, uncertaintyMeters: 500, source: "来源", sourceEn: "Source" });
const index = anIndex({
  items: [
    anItem({ at: "12-2025-1", features: ["corridors/b"], phase: "operating" }),
    anItem({ at: "12-2026-1", features: ["sites/c"], phase: "preparatory" }),
    anItem({ at: "12-2026-2", features: ["townships/t"], phase: "construction" }),
  ],
  features: [
    aFeature("townships/t", { name: "水口镇", nameEn: "Shuikou", tasks: ["12"] }),
    aFeature("corridors/b", {
      name: "重庆路 10 号",
      nameEn: "B 10",
      tasks: ["9", "14"],
      townships: ["townships/t"],
      position: place("surveyed"),
    }),
    aFeature("sites/c", {
      name: "重庆路 2 号",
      nameEn: "C 2",
      kind: "health",
      tasks: ["14"],
      position: place("schematic"),
    }),
    aFeature("sites/d", { name: "上涌中学", nameEn: "A school", tasks: [] }, null),
  ],
});

/** The ids in the order of a column, as the table gives them. */
function sorted(id: ListColumn, desc = false, language: "zh" | "en" = "zh"): readonly string[] {
  const columns = tableColumns(index, 2026, language);
  let order: readonly string[] = [];
  const Probe = () => {
    const table = useTable({
      features,
      columns,
      data: index.features,
      getRowId: (feature) => feature.id,
      initialState: { sorting: [{ id, desc }] },
    });
    order = table.getRowModel().rows.map((row) => row.id);
    return null;
  };
  renderToStaticMarkup(createElement(Probe));
  return order;
}

describe("sorting", () => {
  it("puts Chinese names in the order of pinyin, numbers by their value", () => {
    expect(sorted("name")).toEqual(["sites/c", "corridors/b", "sites/d", "townships/t"]);
    expect(sorted("name", true)).toEqual(["townships/t", "sites/d", "corridors/b", "sites/c"]);
  });

  it("puts English names in the order of the alphabet", () => {
    expect(sorted("name", false, "en")).toEqual(["sites/d", "corridors/b", "sites/c", "townships/t"]);
  });

  it("puts phases in the order of construction, and what has none last both ways", () => {
    expect(sorted("phase").slice(0, 2)).toEqual(["sites/c", "corridors/b"]);
    expect(sorted("phase", true).slice(0, 2)).toEqual(["corridors/b", "sites/c"]);
  });

  it("puts tasks by the first of them, as numbers", () => {
    expect(sorted("tasks")).toEqual(["corridors/b", "townships/t", "sites/c", "sites/d"]);
  });

  it("puts positions from surveyed to what nobody can place", () => {
    expect(sorted("position")).toEqual(["corridors/b", "townships/t", "sites/c", "sites/d"]);
  });

  it("puts kinds in the order of the map, and unknown townships last", () => {
    expect(sorted("kind")).toEqual(["townships/t", "corridors/b", "sites/d", "sites/c"]);
    expect(sorted("township", true).slice(0, 2).sort()).toEqual(["corridors/b", "townships/t"]);
  });
});
