import * as fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import {
  frameBbox,
  fromPaper,
  type MapFrame,
  mercatorStretch,
  scaleDeviation,
  sheetZoom,
  toPaper,
} from "#domain/sheet/map-frame.ts";

const { WGS84 } = geodesic.Geodesic;

function meters(from: readonly [number, number], to: readonly [number, number]): number {
  return WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}

const frames = fc.record<MapFrame>({
  center: fc.tuple(fc.double({ min: 74, max: 134, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true })),
  scale: fc.integer({ min: 2000, max: 300_000 }),
  width: fc.integer({ min: 120, max: 1000 }),
  height: fc.integer({ min: 120, max: 700 }),
});

describe("the map of a sheet", () => {
  it("has its scale in the middle to 0.3 %, eastward and northward, measured by a geodesic", () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (frame, angle) => {
        const [x, y] = [frame.width / 2, frame.height / 2];
        const [right, down] = [20 * Math.cos(angle), 20 * Math.sin(angle)];
        const ground = meters(fromPaper(frame, [x - right, y - down]), fromPaper(frame, [x + right, y + down]));
        expect(Math.abs(ground / ((40 * frame.scale) / 1000) - 1)).toBeLessThan(0.0035);
      }),
    );
  });

  it("keeps lengths anywhere on it within what it says of itself", () => {
    const place = fc.double({ min: 0.05, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(frames, place, place, fc.boolean(), (frame, right, down, isEastward) => {
        const [x, y] = [right * frame.width, down * frame.height];
        const other: readonly [number, number] = isEastward ? [x + 5, y] : [x, y + 5];
        const ground = meters(fromPaper(frame, [x, y]), fromPaper(frame, other));
        const error = Math.abs((5 * frame.scale) / 1000 / ground - 1);
        expect(error).toBeLessThan(scaleDeviation(frame) + 0.0005);
      }),
    );
  });

  it("brings a position back from where it lies on the paper", () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (frame, x, y) => {
        const [backX, backY] = toPaper(frame, fromPaper(frame, [x, y]));
        expect(backX).toBeCloseTo(x, 6);
        expect(backY).toBeCloseTo(y, 6);
      }),
    );
  });

  it("shows a box around its middle", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const [west, south, east, north] = frameBbox(frame);
        expect(west).toBeLessThan(frame.center[0]);
        expect(east).toBeGreaterThan(frame.center[0]);
        expect(south).toBeLessThan(frame.center[1]);
        expect(north).toBeGreaterThan(frame.center[1]);
      }),
    );
  });

  it("doubles the scale with each step of zoom", () => {
    const place = { center: [118.2, 25.6] as const, scale: 100_000 };
    const closer = sheetZoom({ ...place, scale: 50_000 }, 0.254);
    expect(closer - sheetZoom(place, 0.254)).toBeCloseTo(1, 10);
  });

  it("takes the projection's stretch from the ellipsoid: at the equator none eastward, 0.67 % northward", () => {
    const [east, north] = mercatorStretch(0);
    expect(east).toBeCloseTo(1, 12);
    expect(north).toBeCloseTo(1.00674, 5);
  });
});
