import { describe, expect, it } from "vitest";
import { metersPerPixel, scaleLength } from "#app/map/scale-length.ts";

describe("the scale bar", () => {
  it("knows that a pixel at zoom 0 on the equator is the earth's girth over 512", () => {
    expect(metersPerPixel({ center: [0, 0], zoom: 0, bearing: 0 })).toBeCloseTo(40_075_016.7 / 512, 3);
  });

  it("shrinks with the cosine of the latitude and halves with every zoom level", () => {
    const equator = metersPerPixel({ center: [118, 0], zoom: 10, bearing: 0 });
    expect(metersPerPixel({ center: [118, 60], zoom: 10, bearing: 0 })).toBeCloseTo(equator / 2, 6);
    expect(metersPerPixel({ center: [118, 0], zoom: 11, bearing: 0 })).toBeCloseTo(equator / 2, 6);
  });

  it("takes the longest of 1, 2 and 5 times a power of ten that fits", () => {
    for (const zoom of [7, 8.3, 9.95, 11.7, 14, 18]) {
      const { meters, pixels } = scaleLength({ center: [118.24, 25.5], zoom, bearing: 0 }, 140);
      expect(pixels).toBeLessThanOrEqual(140);
      expect(pixels).toBeGreaterThan(140 / 2.5 - 1);
      expect(["1", "2", "5"]).toContain(String(meters)[0]);
    }
  });
});
