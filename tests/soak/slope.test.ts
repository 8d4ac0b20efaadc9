import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slopeOf } from "./slope.ts";

const line = (perLoop: number, start: number, count: number) =>
  Array.from({ length: count }, (_, loop) => ({ loop, value: start + perLoop * loop }));

describe("the slope of a measure", () => {
  it("is that of a straight line, without doubt about it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 3, max: 60 }),
        (perLoop, start, count) => {
          const slope = slopeOf(line(perLoop, start, count));
          expect(slope?.perLoop).toBeCloseTo(perLoop, 6);
          expect(slope?.least).toBeCloseTo(perLoop, 3);
          expect(slope?.most).toBeCloseTo(perLoop, 3);
        },
      ),
    );
  });

  it("is as a textbook has it, with the range of Student's t", () => {
    const values = [2, 4, 5, 4, 5];
    const slope = slopeOf(values.map((value, at) => ({ loop: at + 1, value })));
    // y = 2.2 + 0.6 x; standard error √(2.4 / 3 / 10) = 0.2828; t(3) = 3.18.
    expect(slope?.perLoop).toBeCloseTo(0.6, 10);
    expect(slope?.least).toBeCloseTo(0.6 - 3.18 * 0.28284, 4);
    expect(slope?.most).toBeCloseTo(0.6 + 3.18 * 0.28284, 4);
  });

  it("holds nothing where what goes up comes down again", () => {
    const saw = Array.from({ length: 40 }, (_, loop) => ({ loop, value: 1000 + (loop % 2) * 50 }));
    const slope = slopeOf(saw);
    expect(slope?.least).toBeLessThan(0);
    expect(slope?.most).toBeGreaterThan(0);
  });

  it("is not told of fewer than three points, nor of points of one loop", () => {
    expect(slopeOf([])).toBeNull();
    expect(slopeOf(line(1, 0, 2))).toBeNull();
    expect(slopeOf([1, 2, 3].map((value) => ({ loop: 7, value })))).toBeNull();
  });
});
