import * as fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { gridOf } from "#domain/sheet/grid.ts";
import { frameBbox, fromPaper, type MapFrame } from "#domain/sheet/map-frame.ts";

const metric = "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";

const frames = fc.record<MapFrame>({
  center: fc.tuple(fc.double({ min: 117.6, max: 118.6, noNaN: true }), fc.double({ min: 25.2, max: 26, noNaN: true })),
  scale: fc.constantFrom(5000, 25_000, 100_000, 300_000, 500_000),
  width: fc.integer({ min: 150, max: 900 }),
  height: fc.integer({ min: 150, max: 700 }),
});

describe("a sheet's grid", () => {
  it("has every line where its coordinate is, in degrees and in EPSG:4548", () => {
    fc.assert(
      fc.property(frames, fc.constantFrom("degrees", "kilometers"), (frame, kind) => {
        for (const { runs, value, points } of gridOf(frame, kind, 40).lines)
          for (const point of points) {
            const [lng, lat] = fromPaper(frame, point);
            const [east = 0, north = 0] = kind === "degrees" ? [lng, lat] : proj4(metric, [lng, lat]);
            // A tenth of a millimetre on paper.
            const off = kind === "degrees" ? frame.scale / 1e4 / 90_000 : frame.scale / 1e4;
            expect(Math.abs((runs === "east" ? east : north) - value)).toBeLessThan(off);
          }
      }),
      { numRuns: 40 },
    );
  });

  it("lies on the map and nowhere else, and reaches from edge to edge", () => {
    fc.assert(
      fc.property(frames, fc.constantFrom("degrees", "kilometers"), (frame, kind) => {
        const edge = ([x, y]: readonly [number, number]): number =>
          Math.min(Math.abs(x), Math.abs(y), Math.abs(frame.width - x), Math.abs(frame.height - y));
        for (const { points } of gridOf(frame, kind, 40).lines) {
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(y).toBeGreaterThanOrEqual(-1e-6);
            expect(x).toBeLessThanOrEqual(frame.width + 1e-6);
            expect(y).toBeLessThanOrEqual(frame.height + 1e-6);
          }
          expect(edge(points[0] ?? [9, 9])).toBeLessThan(1e-6);
          expect(edge(points.at(-1) ?? [9, 9])).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps its lines as far apart as was asked, and has every one of them", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const { lines, step } = gridOf(frame, "degrees", 40);
        const [west, , east] = frameBbox(frame);
        const meridians = lines.filter(({ runs }) => runs === "east").map(({ value }) => value);
        const wanted = Math.floor((east * 3600) / step) - Math.ceil((west * 3600) / step) + 1;
        expect(meridians).toHaveLength(wanted);
        const gap = (frame.width / ((east - west) * 3600)) * step;
        expect(gap).toBeGreaterThanOrEqual(40);
      }),
    );
  });

  it("lies turned in EPSG:4548, by the convergence of the meridians", () => {
    const frame: MapFrame = { center: [118.2, 25.6], scale: 100_000, width: 320, height: 240 };
    const line = gridOf(frame, "kilometers", 40).lines.find(({ runs }) => runs === "north");
    const [from, to] = [line?.points[0] ?? [0, 0], line?.points.at(-1) ?? [0, 0]];
    const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    // 1.2° east of the central meridian, times the sine of the latitude.
    expect(Math.abs(degrees)).toBeCloseTo(1.2 * Math.sin((25.6 * Math.PI) / 180), 1);
  });

  it("has no line where none is wanted", () => {
    const frame: MapFrame = { center: [118.2, 25.6], scale: 100_000, width: 320, height: 240 };
    expect(gridOf(frame, "none", 40).lines).toEqual([]);
  });
});
