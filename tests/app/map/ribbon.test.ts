import { describe, expect, it } from "vitest";
import { ribbonRing } from "#app/map/ribbon.ts";

describe("ribbonRing", () => {
  const line = [
    [118, 25.5],
    [118.05, 25.55],
    [118.1, 25.6],
    [118.15, 25.65],
  ] as const;

  it("is a closed ring whose tip is the end of the line", () => {
    const ring = ribbonRing(line, 2400) ?? [];
    expect(ring.at(0)).toEqual(ring.at(-1));
    const tip = ring.some(([lng, lat]) => Math.hypot(lng - 118.15, lat - 25.65) < 1e-9);
    expect(tip).toBe(true);
  });

  it("is as wide on the ground as asked, narrower where it begins", () => {
    const straight = [
      [118, 25.5],
      [118.1, 25.5],
      [118.3, 25.5],
    ] as const;
    const ring = ribbonRing(straight, 2400) ?? [];
    const atStart = ring.filter(([lng]) => Math.abs(lng - 118) < 1e-9).map(([, lat]) => lat);
    const meters = (Math.max(...atStart) - Math.min(...atStart)) * 111_195;
    expect(meters).toBeGreaterThan(2400 * 0.72 * 0.97);
    expect(meters).toBeLessThan(2400 * 0.72 * 1.03);
  });

  it("is nothing for a line without length", () => {
    expect(ribbonRing([], 2400)).toBeNull();
    expect(
      ribbonRing(
        [
          [118, 25],
          [118, 25],
        ],
        2400,
      ),
    ).toBeNull();
  });
});
