import * as fc from "fast-check";
import { zxyToTileId } from "pmtiles";
import { describe, expect, it } from "vitest";
import { contourExtent, contourLines, contourMargin, contourStep } from "#domain/terrain/contour-lines.ts";
import { demCrs, demCrsOfWkt } from "#domain/terrain/dem-crs.ts";
import { codeOfHeight, elevationStep, heightOfCode, heightsOf, pixelsOf } from "#domain/terrain/elevation-code.ts";
import { filledHeights } from "#domain/terrain/filled-heights.ts";
import { heightAt, type HeightGrid } from "#domain/terrain/height-grid.ts";
import { heightsAt } from "#domain/terrain/heights-at.ts";
import { writePmtiles } from "#domain/terrain/pmtiles-writer.ts";
import { finestZoom, pixelOf, positionOfPixel, tilesIn, tileSize } from "#domain/terrain/tile.ts";
import { openArchive } from "#tests/support/terrain.ts";

describe("a height in a pixel", () => {
  it("comes back within half a step, and none stays none", () => {
    fc.assert(
      fc.property(fc.double({ min: -450, max: 8900, noNaN: true }), (height) => {
        expect(Math.abs(heightOfCode(codeOfHeight(height)) - height)).toBeLessThanOrEqual(elevationStep / 2 + 1e-9);
      }),
    );
    expect(heightsOf(pixelsOf(Float32Array.of(Number.NaN, 12.3), 4))).toEqual(Float32Array.of(Number.NaN, 12.3));
  });
});

describe("a grid of heights", () => {
  const grid: HeightGrid = {
    width: 3,
    height: 2,
    heights: Float32Array.of(0, 10, Number.NaN, 20, 30, 40),
    west: 100,
    north: 50,
    stepX: 1,
    stepY: 1,
  };

  it("is bilinear between the middles of its cells and holds in their outer halves", () => {
    expect(heightAt(grid, 100, 50)).toBe(0);
    expect(heightAt(grid, 100.5, 49.5)).toBe(15);
    expect(heightAt(grid, 99.6, 50.4)).toBe(0);
    expect(heightAt(grid, 99.4, 50)).toBeNaN();
    expect(heightAt(grid, 100, 48.4)).toBeNaN();
  });

  it("has no height next to a cell without one, and leaves that cell out of the others", () => {
    expect(heightAt(grid, 101.6, 50)).toBeNaN();
    expect(heightAt(grid, 101.4, 50)).toBe(10);
  });
});

describe("the tiles of the world", () => {
  it("tell pixels and positions of each other", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        fc.integer({ min: 0, max: 14 }),
        (lng, lat, zoom) => {
          const [backLng, backLat] = positionOfPixel(...pixelOf([lng, lat], zoom), zoom);
          expect(backLng).toBeCloseTo(lng, 8);
          expect(backLat).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  it("are as fine as the cells of a model and no finer", () => {
    expect(finestZoom(83.6, 25.6)).toBe(10);
    expect(finestZoom(27.9, 25.6)).toBe(12);
    const pixel = (zoom: number): number => (40_075_016.7 * Math.cos((25.6 * Math.PI) / 180)) / (tileSize * 2 ** zoom);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 20_000, noNaN: true }), (cell) => {
        const zoom = finestZoom(cell, 25.6);
        expect(pixel(zoom)).toBeLessThanOrEqual(cell * 1.0001);
        expect(zoom === 0 || pixel(zoom - 1) > cell * 0.9999).toBe(true);
      }),
    );
  });

  it("cover a box", () => {
    expect(tilesIn([117.8, 25.3, 118.1, 26], 6)).toEqual([{ z: 6, x: 52, y: 27 }]);
    expect(tilesIn([117.8, 25.3, 118.7, 26], 10)).toHaveLength(9);
  });
});

describe("an archive of tiles", () => {
  const facts = { minZoom: 0, maxZoom: 8, bbox: [117, 25, 119, 26] as const, metadata: { name: "测试" } };

  it("is read by the package for PMTiles, every tile with its own content", async () => {
    const places = [
      [0, 0, 0],
      [3, 6, 3],
      [8, 211, 109],
      [8, 212, 109],
    ] as const;
    const tiles = places.map(([z, x, y], at) => ({ id: zxyToTileId(z, x, y), content: Uint8Array.of(at, 7, at) }));
    const archive = openArchive(writePmtiles(tiles.toReversed(), facts));
    expect(await archive.getMetadata()).toEqual({ name: "测试" });
    expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 4, maxZoom: 8, minLon: 117, maxLat: 26 });
    for (const [at, [z, x, y]] of places.entries())
      expect(new Uint8Array((await archive.getZxy(z, x, y))?.data ?? new ArrayBuffer())).toEqual(
        Uint8Array.of(at, 7, at),
      );
    expect(await archive.getZxy(8, 0, 0)).toBeUndefined();
  });

  it("keeps a content that many tiles share once", async () => {
    const tiles = Array.from({ length: 256 }, (_, id) => ({ id: 21_845 + id, content: Uint8Array.of(1, 2, 3) }));
    const archive = openArchive(writePmtiles(tiles, facts));
    expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 256, numTileEntries: 1, numTileContents: 1 });
  });

  it("is read through leaf directories where there are too many tiles for the first fetch", async () => {
    const tiles = Array.from({ length: 20_000 }, (_, at) => ({
      id: zxyToTileId(8, at % 256, Math.floor(at / 256)),
      content: Uint8Array.of(at >> 8, at & 255, 5, ...[0, 0, 0].slice(at % 3)),
    }));
    const archive = openArchive(writePmtiles(tiles, facts));
    expect((await archive.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
    for (const at of [0, 1, 4095, 4096, 4097, 12_345, 19_999]) {
      const tile = await archive.getZxy(8, at % 256, Math.floor(at / 256));
      expect([...new Uint8Array(tile?.data ?? new ArrayBuffer())].slice(0, 3)).toEqual([at >> 8, at & 255, 5]);
    }
  });
});

describe("contours", () => {
  const side = tileSize + 2 * contourMargin;
  const made = (rule: (x: number, y: number) => number): Float32Array =>
    Float32Array.from({ length: side * side }, (_, at) => rule(at % side, Math.floor(at / side)));

  it("run where the height is theirs, to a pixel's tenth, and reach beyond the tile", () => {
    const found = contourLines(
      made((x) => x - contourMargin),
      200,
    );
    const contour = found.find(({ height }) => height === 200);
    const line = contour?.lines[0] ?? [];
    // The middle of pixel 200 has the height 200.
    for (const [x] of line) expect(Math.abs(x - (200.5 * contourExtent) / tileSize)).toBeLessThanOrEqual(1);
    const ys = line.map(([, y]) => y);
    expect(Math.min(...ys)).toBeLessThan(0);
    expect(Math.max(...ys)).toBeGreaterThan(contourExtent);
  });

  it("are the multiples of the step, and fewer at county zoom", () => {
    expect(
      contourLines(
        made((x) => x),
        100,
      ).map(({ height }) => height),
    ).toEqual([100, 200, 300, 400, 500]);
    expect([8, 9, 10, 13].map(contourStep)).toEqual([200, 100, 20, 10]);
  });

  it("do not run around what has no height", () => {
    const lines = contourLines(
      made((x, y) => (Math.hypot(x - 258, y - 258) < 60 ? Number.NaN : 500 + x / 100)),
      100,
    ).flatMap((contour) => contour.lines);
    expect(lines).toEqual([]);
  });
});

describe("heights to draw and to read", () => {
  it("are continued beyond the model and sink to its mean", () => {
    const heights = new Float32Array(tileSize * tileSize).fill(Number.NaN);
    heights.fill(800, 0, tileSize * 4);
    const filled = filledHeights(heights, 300);
    expect(filled[0]).toBe(800);
    expect(filled[tileSize * 4]).toBeGreaterThan(750);
    expect(filled[tileSize * 200]).toBe(300);
    expect(filled.some(Number.isNaN)).toBe(false);
    const whole = new Float32Array(tileSize * tileSize).fill(5);
    expect(filledHeights(whole, 0)).toBe(whole);
  });

  it("are bilinear across the edge of two tiles", async () => {
    // Every pixel as high as its column in the world.
    const tile = async ({ x }: { readonly x: number }): Promise<Float32Array> =>
      Float32Array.from({ length: tileSize * tileSize }, (_, at) => x * tileSize + (at % tileSize));
    const edge = 424 * tileSize;
    const positions = [-0.4, 0, 0.3, 7.25].map((offset) => positionOfPixel(edge + 0.5 + offset, 218_000.5, 9));
    const heights = await heightsAt(positions, 9, tile);
    [-0.4, 0, 0.3, 7.25].forEach((offset, at) => expect(heights[at]).toBeCloseTo(edge + offset, 2));
    expect(await heightsAt(positions.slice(0, 1), 9, async () => null)).toEqual([Number.NaN]);
  });
});

describe("the system of an elevation model", () => {
  it("is known by its code, with and without a zone number", () => {
    expect(demCrs(4490)?.definition).toBeNull();
    expect(demCrs(4548)?.definition).toContain("+lon_0=117 +k=1 +x_0=500000 ");
    expect(demCrs(4527)?.definition).toContain("+lon_0=117 +k=1 +x_0=39500000 ");
    expect(demCrs(4509)?.definition).toContain("+lon_0=117 ");
    expect(demCrs(4498)?.definition).toContain("+lon_0=117 +k=1 +x_0=20500000 ");
    expect(demCrs(32_650)?.definition).toContain("+zone=50 ");
    for (const code of [4214, 4610, 2437, 2362, 1]) expect(demCrs(code)).toBeNull();
  });

  it("is known by the text of a .prj file, and Xi'an 80 is not taken for it", () => {
    const geographic =
      'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    expect(demCrsOfWkt(geographic)).toMatchObject({ definition: null });
    expect(demCrsOfWkt(geographic.replaceAll("WGS_1984", "Xian_1980"))).toBeNull();
    expect(
      demCrsOfWkt('PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 117E",GEOGCS["x",DATUM["y"]],AUTHORITY["EPSG","4548"]]'),
    ).toMatchObject({ name: "EPSG:4548" });
  });
});
