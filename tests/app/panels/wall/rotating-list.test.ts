import { describe, expect, it } from "vitest";
import { pagesOf, pageStarts } from "#app/panels/wall/rotating-list.tsx";

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

describe("figures over a list on a wall", () => {
  it("stay on every page of the list where they leave it room", () => {
    expect(pagesOf([100, 100], [100, 100, 100], 10, 440)).toEqual({ stay: 2, starts: [0, 2] });
  });

  it("come before the list where the highest row has no room under them", () => {
    expect(pagesOf([100, 100], [300], 10, 440)).toEqual({ stay: 0, starts: [0, 2] });
  });

  it("come before the list where little would be left for it", () => {
    expect(pagesOf([300], [50, 50], 10, 420)).toEqual({ stay: 0, starts: [0] });
    expect(pagesOf([300], [50, 50, 50], 10, 420)).toEqual({ stay: 0, starts: [0, 3] });
  });

  it("are in pages themselves where they are too many", () => {
    expect(pagesOf([100, 100, 100], [], 10, 210)).toEqual({ stay: 0, starts: [0, 2] });
    expect(pagesOf([100, 100], [], 10, 210)).toEqual({ stay: 2, starts: [0] });
  });
});
