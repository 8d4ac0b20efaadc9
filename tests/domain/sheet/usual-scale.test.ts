import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bbox } from "#domain/geo/bbox.ts";
import { paperFactor, paperNames, paperPixels } from "#domain/sheet/paper.ts";
import { frameBbox } from "#domain/sheet/map-frame.ts";
import { placeFor, readScale, scaleBar, usualScales } from "#domain/sheet/usual-scale.ts";

describe("a scale", () => {
  it("is read as people write it", () => {
    for (const text of ["100000", "1:100000", "1：100 000", " 1 : 100,000 ", "10万", "1:10万"])
      expect(readScale(text)).toBe(100_000);
  });

  it("is none where it is no whole number within what a map can show", () => {
    for (const text of ["", "1:", "abc", "1999", "2000001", "-5000", "1:2500.5", "1/5000", "万"])
      expect(readScale(text)).toBeNull();
    expect(readScale("2000")).toBe(2000);
    expect(readScale("2000000")).toBe(2_000_000);
  });

  it("is suggested so that all of a box is on the sheet, and at the next larger one it is not", () => {
    const boxes = fc
      .tuple(
        fc.double({ min: 110, max: 120, noNaN: true }),
        fc.double({ min: 20, max: 40, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
      )
      .map(([west, south, wide, high]): Bbox => [west, south, west + wide, south + high]);
    fc.assert(
      fc.property(boxes, (bbox) => {
        const place = placeFor(bbox, 320, 240);
        const contains = (scale: number): boolean => {
          const [west, south, east, north] = frameBbox({ ...place, scale, width: 320 * 0.94, height: 240 * 0.94 });
          const nearly = 1e-9;
          return (
            west <= bbox[0] + nearly &&
            south <= bbox[1] + nearly &&
            east >= bbox[2] - nearly &&
            north >= bbox[3] - nearly
          );
        };
        expect(contains(place.scale)).toBe(true);
        const larger = usualScales.findLast((scale) => scale < place.scale);
        expect(larger !== undefined && contains(larger)).toBe(false);
      }),
    );
  });
});

describe("a scale bar", () => {
  it("is as long on paper as it says at the scale, and no longer than its room", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2_000_000 }), fc.integer({ min: 20, max: 120 }), (scale, room) => {
        const { partMeters, parts, partMillimeters } = scaleBar(scale, room);
        expect((partMillimeters * scale) / 1000).toBeCloseTo(partMeters, 6);
        expect(partMillimeters * parts).toBeLessThanOrEqual(room + 1e-9);
        // 2 → 5 is the widest step.
        expect(partMillimeters * parts).toBeGreaterThan(room / 2.51);
      }),
    );
  });
});

describe("paper", () => {
  it("has the pixels of ISO 216 at a resolution", () => {
    expect(paperPixels({ name: "A0", orientation: "portrait" }, 300)).toEqual([9933, 14043]);
    expect(paperPixels({ name: "A3", orientation: "landscape" }, 150)).toEqual([2480, 1754]);
    expect(paperPixels({ name: "A4", orientation: "portrait" }, 200)).toEqual([1654, 2339]);
  });

  it("sets larger text on larger paper", () => {
    const factors = paperNames.map((name) => paperFactor({ name, orientation: "portrait" }));
    expect(factors).toEqual(factors.toSorted((a, b) => a - b));
    expect(factors[1]).toBe(1);
  });
});
