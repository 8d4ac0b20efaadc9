import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeCentre, viewOfCamera } from "#app/briefing-editor/free-centre.ts";
import { noInsets } from "#app/layout/insets.ts";

const camera = { center: [118.2, 25.6], zoom: 10, bearing: 0 } as const;

describe("the middle of the free part of a map", () => {
  it("is that of the whole map where nothing is covered", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 5, max: 18, noNaN: true }),
        (lng, lat, zoom) => {
          const [x, y] = freeCentre({ center: [lng, lat], zoom, bearing: 30 }, noInsets);
          expect(x).toBeCloseTo(lng, 8);
          expect(y).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  it("lies to the east of it where a panel covers the left, by half the panel's width", () => {
    const [lng, lat] = freeCentre(camera, { ...noInsets, left: 256 });
    // 128 px of a world of 512 × 2¹⁰ px.
    expect(lng - 118.2).toBeCloseTo((128 / (512 * 1024)) * 360, 9);
    expect(lat).toBeCloseTo(25.6, 9);
  });

  it("follows the bearing: with east up, what is to the right lies to the south", () => {
    const [lng, lat] = freeCentre({ ...camera, bearing: 90 }, { ...noInsets, left: 256 });
    expect(lng).toBeCloseTo(118.2, 9);
    expect(lat).toBeLessThan(25.6);
  });

  it("is north of it where the foot is covered", () => {
    expect(freeCentre(camera, { ...noInsets, bottom: 100 })[1]).toBeGreaterThan(25.6);
  });
});

describe("a camera taken from a map", () => {
  it("has the zoom of a wall of 1920 px, whatever the size of the map", () => {
    expect(viewOfCamera(camera, noInsets, 16).zoom).toBe(10);
    expect(viewOfCamera(camera, noInsets, 8).zoom).toBe(11);
    expect(viewOfCamera(camera, noInsets, 32).zoom).toBe(9);
  });

  it("stays within what a scene can have", () => {
    expect(viewOfCamera({ ...camera, zoom: 2 }, noInsets, 16).zoom).toBe(5);
    expect(viewOfCamera({ ...camera, zoom: 22 }, noInsets, 16).zoom).toBe(18);
    expect(viewOfCamera({ ...camera, bearing: 270 }, noInsets, 16).bearing).toBe(-90);
  });
});
