import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPosition } from "#app/panels/task-matrix/grid-position.ts";

const size = { lastRow: 18, lastColumn: 4 };
const from = (row: number, column: number, key: string, withControl = false) =>
  nextPosition({ row, column }, key, withControl, size);

describe("nextPosition", () => {
  it("moves by one with the arrow keys and stops at the edges", () => {
    expect(from(3, 2, "ArrowDown")).toEqual({ row: 4, column: 2 });
    expect(from(3, 2, "ArrowLeft")).toEqual({ row: 3, column: 1 });
    expect(from(18, 2, "ArrowDown")).toBeNull();
    expect(from(3, 4, "ArrowRight")).toBeNull();
  });

  it("reaches the years above the tasks but never the corner", () => {
    expect(from(1, 2, "ArrowUp")).toEqual({ row: 0, column: 2 });
    expect(from(1, 0, "ArrowUp")).toEqual({ row: 0, column: 1 });
    expect(from(0, 1, "ArrowLeft")).toBeNull();
    expect(from(0, 3, "Home")).toEqual({ row: 0, column: 1 });
  });

  it("goes to the ends of the row, and with Control to the ends of the grid", () => {
    expect(from(7, 2, "Home")).toEqual({ row: 7, column: 0 });
    expect(from(7, 2, "End")).toEqual({ row: 7, column: 4 });
    expect(from(7, 2, "Home", true)).toEqual({ row: 0, column: 1 });
    expect(from(7, 2, "End", true)).toEqual({ row: 18, column: 4 });
  });

  it("leaves other keys to the page", () => {
    expect(from(3, 2, "Tab")).toBeNull();
    expect(from(3, 2, "a")).toBeNull();
  });

  it("reaches every place of the grid with arrow keys alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 4 }), (row, column) => {
        fc.pre(row > 0 || column > 0);
        let at = { row: 1, column: 1 };
        const step = (key: string): void => {
          at = nextPosition(at, key, false, size) ?? at;
        };
        for (let count = 0; count < 4; count += 1)
          step(column > at.column ? "ArrowRight" : column < at.column ? "ArrowLeft" : "none");
        for (let count = 0; count < 18; count += 1)
          step(row > at.row ? "ArrowDown" : row < at.row ? "ArrowUp" : "none");
        expect(at).toEqual({ row, column });
      }),
    );
  });
});
