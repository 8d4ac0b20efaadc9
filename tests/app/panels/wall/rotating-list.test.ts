import { describe, expect, it } from "vitest";
import { pageStarts } from "#app/panels/wall/rotating-list.tsx";

describe("the pages of a list on a wall", () => {
  it("are one where everything has room, to the pixel", () => {
    expect(pageStarts([100, 100, 100], 10, 320)).toEqual([0]);
    expect(pageStarts([100, 100, 100], 10, 319)).toEqual([0, 2]);
  });

  it("give a row that is higher than all the room a page of its own", () => {
    expect(pageStarts([100, 500, 100], 10, 300)).toEqual([0, 1, 2]);
  });

  it("have nine rows at most", () => {
    expect(
      pageStarts(
        Array.from({ length: 20 }, () => 1),
        0,
        1000,
      ),
    ).toEqual([0, 9, 18]);
  });

  it("are one where there is no row", () => {
    expect(pageStarts([], 10, 300)).toEqual([0]);
  });
});
