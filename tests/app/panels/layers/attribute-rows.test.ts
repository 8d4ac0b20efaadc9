import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { attributeRows, nextOrder } from "#app/panels/layers/attribute-rows.ts";

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
const rows = [
  { id: 0, 名称: "雷峰镇", 里程: 12 },
  { id: 1, 名称: "", 里程: null },
  { id: 2, 名称: "葛坑镇", 里程: 3 },
].map(({ id, ...properties }): Feature => ({
  type: "Feature",
  id,
  properties,
  geometry: { type: "Point", coordinates: [118, 25] },
}));
const idsBy = (text: string, order: Parameters<typeof attributeRows>[2]) =>
  attributeRows(rows, text, order, collator).map(({ id }) => id);

describe("the rows of an attribute table", () => {
  it("come as they are until a column is chosen, and go up, down and back with its head", () => {
    expect(idsBy("", null)).toEqual([0, 1, 2]);
    const up = nextOrder(null, "里程");
    const down = nextOrder(up, "里程");
    expect([up, down, nextOrder(down, "里程")]).toEqual([
      { field: "里程", isDescending: false },
      { field: "里程", isDescending: true },
      null,
    ]);
  });

  it("order numbers by size and Chinese words by their sound, what is empty last either way", () => {
    expect(idsBy("", { field: "里程", isDescending: false })).toEqual([2, 0, 1]);
    expect(idsBy("", { field: "里程", isDescending: true })).toEqual([0, 2, 1]);
    expect(idsBy("", { field: "名称", isDescending: false })).toEqual([2, 0, 1]);
  });

  it("are those with a text in any column", () => {
    expect(idsBy("坑", null)).toEqual([2]);
    expect(idsBy("12", null)).toEqual([0]);
  });
});
