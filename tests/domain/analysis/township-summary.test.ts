import { describe, expect, it } from "vitest";
import { summariseTownships } from "#domain/analysis/township-summary.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();

describe("the plan by township", () => {
  const { rows, elsewhere, shared } = summariseTownships(index, null);

  it("has a row for every township and loses no project", () => {
    expect(rows).toHaveLength(18);
    const counted = new Set([...rows.flatMap(({ projects }) => projects), ...elsewhere].map(({ id }) => id));
    const projects = index.features.filter(({ id }) => /^(?:corridors|sites)\//.test(id));
    expect(counted).toEqual(new Set(projects.map(({ id }) => id)));
  });

  it("counts a project in every township that it passes, and names it", () => {
    const road = shared.find(({ id }) => id === "corridors/zhengyong-expressway");
    const passed = rows.filter(({ projects }) => projects.some(({ id }) => id === road?.id));
    expect(passed.map(({ township }) => township.properties.name).toSorted()).toEqual(
      ["南埕镇", "水口镇", "浔中镇", "雷峰镇"].toSorted(),
    );
  });

  it("counts an item once in a township, even where it names several of its projects", () => {
    for (const { items, township } of rows)
      for (const [year, ids] of items) {
        expect(new Set(ids).size, `${township.id} ${year}`).toBe(ids.length);
        for (const id of ids) expect(index.itemById.get(id)?.year).toBe(year);
      }
  });

  it("has no lights while there are none", () => {
    expect(rows.every(({ lights }) => lights === null)).toBe(true);
  });
});
