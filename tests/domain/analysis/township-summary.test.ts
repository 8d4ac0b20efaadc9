import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { summariseTownships } from "#domain/analysis/township-summary.ts";
import { publishedLength } from "#domain/analysis/published-length.ts";
import { countClasses, metricOf, totalOf } from "#domain/analysis/township-figures.ts";
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

describe("figures of townships", () => {
  const summary = summariseTownships(index, null);

  it("count what lies in several townships once in their total", () => {
    const each = summary.rows.map((row) => metricOf(row, { kind: "projects" }) ?? 0);
    const sum = each.reduce((total, count) => total + count, 0);
    const total = totalOf(summary, { kind: "projects" }) ?? 0;
    expect(total).toBeLessThan(sum);
    const projects = index.features.filter(({ id }) => /^(?:corridors|sites)\//.test(id)).length;
    expect(total + summary.elsewhere.length).toBe(projects);
  });

  it("of all years are the sum of those of each", () => {
    for (const row of summary.rows) {
      const years = index.plan.years.map((year) => metricOf(row, { kind: "items", year }) ?? 0);
      expect(metricOf(row, { kind: "items", year: null })).toBe(years.reduce((total, count) => total + count, 0));
    }
  });

  it("fall into classes that hold every count exactly once, 0 by itself", () => {
    const counts = array(integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
    assert(
      property(counts, (given) => {
        const classes = countClasses(given);
        for (const count of given)
          expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1);
        expect(classes.length).toBeLessThanOrEqual(6);
        expect(classes.every(({ from, to }) => from <= to && (from > 0 || to === 0))).toBe(true);
      }),
    );
  });
});

describe("a published length", () => {
  it("is read from the fact that begins with it, and from no other", () => {
    const lengths = index.features.flatMap((feature) => {
      const length = publishedLength(feature);
      return length === null ? [] : [[feature.id, length.meters]];
    });
    expect(lengths).toEqual([
      ["corridors/shaxia-expressway", 73_694],
      ["corridors/zhengyong-expressway", 39_949],
    ]);
  });
});
