import { describe, expect, it } from "vitest";
import { wallSize } from "#app/brief/use-wall-size.ts";

describe("the layout of a wall", () => {
  it("grows as one with a screen of 16:9", () => {
    expect(wallSize(1920, 1080, null)).toMatchObject({ rem: 16, isWide: false, hasFoot: true });
    expect(wallSize(3840, 2160, null)).toMatchObject({ rem: 32, isWide: false, hasFoot: true });
  });

  it("follows the narrower side of a screen of another shape", () => {
    expect(wallSize(1280, 800, null).rem).toBeCloseTo(16 * (1280 / 1920));
    expect(wallSize(2560, 1080, null)).toMatchObject({ rem: 16, isWide: false });
  });

  it("puts panels left and right from two screens side by side on, with captions of 24 px at 1080", () => {
    const { isWide, rem, hasFoot } = wallSize(5760, 1080, { columns: 3, rows: 1, bezel: 16 });
    expect({ isWide, hasFoot, caption: 1.25 * rem }).toEqual({ isWide: true, hasFoot: false, caption: 24 });
    expect(wallSize(3840, 1080, null).isWide).toBe(true);
  });

  it("lets the years run along the foot only where no two screens meet within one of them", () => {
    expect(wallSize(3840, 2160, { columns: 2, rows: 2, bezel: 0 }).hasFoot).toBe(true);
    expect(wallSize(3840, 2160, { columns: 3, rows: 3, bezel: 0 }).hasFoot).toBe(false);
  });
});
